"""Scaling pixels in whole numbers leaves only 0 and 1, or stops with an error.

## What you see

- Pictures are black: after dividing by 255 the images are all zeros, or black and white only
- Accuracy is low: a network that should reach 95 % stops at 30 %, since the pixels are whole
  numbers, 0 or 1
- NumPy refuses to divide: `Cannot cast ufunc 'divide' output from dtype('float64') to
  dtype('uint8')` (UFuncTypeError)

## Example

```python
from keras import datasets

(x_train, y_train), (x_test, y_test) = datasets.mnist.load_data()
x_train = x_train // 255
```

## Use instead

```python
from keras import datasets

(x_train, y_train), (x_test, y_test) = datasets.mnist.load_data()
x_train = x_train.astype("float32") / 255
```

## What it finds

On pixels of a known source: `x // 255`, `x //= 255`, `(x / 255).astype("uint8")` or `astype(int)`,
and `x /= 255` on an array that is known to be uint8. Known sources are the image sets of
`keras.datasets` and what `cv2.imread`, `PIL.Image.open` or `image_dataset_from_directory` read.

## Why it is wrong

- Floor division and a cast both drop the fraction: 0 to 254 become 0, 255 becomes 1. Nothing warns.
  A digit keeps its brightest dots, a photo without pure white is all zero. Measured: accuracy 0.275
  instead of 0.95. `x.astype("float32") // 255` is the same.
- `x /= 255` would have to write fractions into whole numbers, and NumPy refuses: "Cannot cast ufunc
  'divide' output from dtype('float64') to dtype('uint8')". So does `x /= 255.0`. It works on an
  array that was cast to float32 first, and in TensorFlow, where `/=` makes a new tensor.

`x / 255` needs no cast before it; it gives float64, which costs memory and does no other harm.
`x / 256` is as good as `x / 255` (0.950 and 0.953).

## When it is silent

- Arrays of one's own, from files of any kind or from a function that is not known: masks and label
  images hold 0 and 255, and there 0 and 1 are what is wanted.
- Other divisors: `x // 2` reduces the levels of grey.
- `x /= 255` after `astype("float32")` or `img_to_array`, which gives float32, or on a tensor.
- Rounding (`np.round(x / 255)`) and thresholds (`x > 127`).
- Casting back for display: `(x * 255).astype("uint8")`.

## Fix

Safe: `//` becomes `/`, and `x /= 255` becomes `x = x / 255`. The first computes what the name
of the operation promises, the second runs where the program stopped. A cast is only shown.

## References

- https://numpy.org/doc/stable/reference/generated/numpy.floor_divide.html
- https://numpy.org/doc/stable/user/basics.ufuncs.html
- https://keras.io/api/datasets/mnist/
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import IntegerScaled
from flake8_softmax.rules.edits import (
    Code,
    Correction,
    correction,
    operand,
    replace,
    replace_whole,
    whole,
)
from flake8_softmax.rules.keywords import PIXELS, TO_INTEGERS
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX104",
    "integer-scaling",
    Level.ERROR,
    Applicability.SAFE,
    suppresses=("SMX101", "SMX102"),
    requires=(PIXELS, *TO_INTEGERS),
)

TEXTS = {
    "floor": "floor division leaves only 0 and 1 of the pixels",
    "cast": "the cast to integers leaves only 0 and 1 of the scaled pixels",
    "in-place": "in-place division fails on the uint8 pixels",
}

REMEDIES = {
    "floor": "use /",
    "cast": "drop the cast",
    "in-place": "write x = x / 255.0",
}


def check(event: IntegerScaled) -> Iterator[Report]:
    yield RULE.report(
        event.at,
        f"{TEXTS[event.kind]} of {event.lineage.pixels} (",
        Place(event.lineage.root, "the pixels come from here"),
        f"); {_remedy(event)}",
        causes=(event.lineage.root,),
        fix=_fix(event.at),
    )


def _remedy(event: IntegerScaled) -> str:
    """`x //= 255` must not become `x /= 255`, which integers refuse."""
    in_place = isinstance(event.at, cst.AugAssign)
    return REMEDIES["in-place" if in_place else event.kind]


def _fix(at: cst.CSTNode) -> Correction | None:
    match at:
        case cst.BinaryOperation(operator=cst.FloorDivide() as operator):
            return correction("Divide with /", replace(operator, "/"))
        case cst.AugAssign(target=cst.Name() | cst.Attribute() as target, value=value):
            divided = (whole(target), " = ", Code(target), " / ", *operand(value))
            return correction("Assign the quotient", replace(at, *divided))
        case cst.Call(func=cst.Attribute(value=array)):
            shown = Applicability.DISPLAY
            kept = replace_whole(at, whole(array))
            return correction("Drop the cast", kept, applicability=shown)
        case _:
            return None
