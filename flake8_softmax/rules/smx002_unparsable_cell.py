"""A notebook's cell is not Python and was skipped.

## What you see

- A line of the linter: `SMX002 the cell is not Python and is skipped`

## Example

The second cell of a notebook, which is found as `cell 2, line 1`:

```text
model.fit(x_train, y_train
model.evaluate(x_test, y_test)
```

## Use instead

```text
model.fit(x_train, y_train)
model.evaluate(x_test, y_test)
```

For a cell that is not meant as Python, a Markdown or raw cell, or a cell magic that names the
language:

```text
%%bash
ls data | head
```

## What it finds

A code cell that cannot be parsed after IPython's own syntax is set aside: magics (`%matplotlib`),
shell lines (`!pip install`), help (`?model.fit`), the print statements of Python 2 and blanks to
fill in (`units = # YOUR CODE`). The finding stands at the line where the parser stopped and gives
the reason. The other cells are analysed.

## Why it is wrong

The cell raises a SyntaxError when it is run, and what it would have defined is not known to the
analysis: a model that is built in it is nobody's model in the cells after it, and mistakes with it
are not found. All cells of a notebook are one program; a missing cell is a hole in it.

It is rare: of 11,467 cells of real notebooks 476 were not plain Python, 74 of them were in another
language, and setting IPython's syntax aside left 43. What remains is half-written code, or text in
a cell of the wrong kind.

## When it is silent

- Cells that begin with the magic of another language: `%%bash`, `%%html`, `%%javascript`, `%%sql`.
- Cells and notebooks whose metadata name a language other than Python.
- Scripts: flake8 itself reports E999 for them.

## Fix

None: what the cell was meant to be is not known.

## References

- https://ipython.readthedocs.io/en/stable/interactive/magics.html
- https://nbformat.readthedocs.io/en/latest/format_description.html
"""

from __future__ import annotations

from flake8_softmax.rules.rule import Level, Rule

RULE = Rule("SMX002", "unparsable-cell", Level.NOTE)
