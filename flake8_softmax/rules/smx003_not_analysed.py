"""A file was not analysed, and the message says why.

## What you see

- A line of the linter: `SMX003 not analysed`, and no other finding in the file

## Example

```json
{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": {"cell_type": "code"}}
```

## Use instead

```json
{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}
```

A notebook that grew by its outputs is cut back by clearing them. Files that are generated, and the
copies Jupyter keeps, are best left out:

```text
[flake8]
extend-exclude = .ipynb_checkpoints, generated
```

## What it finds

- More than 1,000,000 characters of Python in a script or in the cells of a notebook, or a notebook
  of more than 64 MiB of JSON, outputs counted.
- A file named `.ipynb` whose JSON is broken or nested too deeply to be read.
- A notebook whose `cells` are not what a notebook's cells are: no list, or an entry without code
  where code should be. The cells that can be read are analysed all the same.
- Python that the parser of this linter, libcst, gives up on although Python accepts it, or that
  would take it too long: expressions or patterns nested very deeply.

The position is always line 1.

## Why it is wrong

A linter that runs in an editor and in continuous integration must end. Parsing 100,000 lines takes
about 20 s and 2.5 GB, a price nobody expects from flake8. A file over a limit is generated more
often than written; but you should know that nobody looked at it, since no findings would read as
no mistakes.

## When it is silent

- JSON files that are no notebook at all.
- Files that mention neither Keras nor TensorFlow, whatever their size.
- Single cells that are not Python: that is SMX002.

## Fix

None.

## References

- https://nbformat.readthedocs.io/en/latest/format_description.html
- https://flake8.pycqa.org/en/latest/user/options.html
"""

from __future__ import annotations

from flake8_softmax.rules.rule import Level, Rule

RULE = Rule("SMX003", "not-analysed", Level.NOTE)
