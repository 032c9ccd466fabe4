"""The linter itself failed on this file.

## What you see

- A line of the linter: `SMX001 internal error`, and no other finding in the file

## Example

```text
train.py:1:1: SMX001 internal error: KeyError: 'units'; please report it
```

## Use instead

Nothing in the file has to change. Until the fault is mended the one file can be excepted in the
flake8 configuration:

```text
[flake8]
per-file-ignores =
    train.py: SMX001
```

## What it finds

Nothing in your program: an exception inside flake8-softmax. The message names it, the position is
always line 1. Only this file goes without findings, all others are checked as usual, and the other
flake8 plugins do their work on this one too.

## Why it is wrong

An exception that leaves a plugin ends the whole flake8 run, and the files after it are never
looked at. A silent failure would be worse: a file without findings would look like a clean one. So
the failure is a finding like any other, to be seen, reported and, if need be, suppressed.

## When it is silent

- When Python cannot parse the script: flake8 then reports E999 and runs no plugin.
- When a file is not worth analysing for a known reason: that is SMX002 for a notebook's cell and
  SMX003 for a file.
- When a file mentions neither Keras nor TensorFlow: it is not analysed at all.

## Fix

None. Please report it with the message and, if you can, the part of the file that provokes it:
removing half of the file again and again finds it quickly.

## References

- https://flake8.pycqa.org/en/latest/user/violations.html
"""

from __future__ import annotations

from flake8_softmax.rules.rule import Level, Rule

RULE = Rule("SMX001", "internal-error", Level.ERROR)
