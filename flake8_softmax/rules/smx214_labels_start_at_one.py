"""Class labels begin at 1, and there is no unit for the last class.

## What you see

- A label is outside the valid range: `Received a label value of 3 which is outside the valid range
  of [0, 3)`, my labels start at 1
- A class is never predicted: the last class is missing, labels run from 1 to n
- Shapes do not match: `to_categorical` makes one column too many, an extra class 0 that is always
  empty
- An index is out of bounds: `IndexError: index 3 is out of bounds for axis 1 with size 3`
- Loss is nan or infinite: on a GPU, with labels that begin with one instead of zero

## Example

```python
import keras
import numpy as np
from keras import layers

model = keras.Sequential([layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
y = np.repeat([1, 2, 3], 50)
model.fit(np.load("x.npy"), y)
```

## Use instead

```python
import keras
import numpy as np
from keras import layers

model = keras.Sequential([layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
y = np.repeat([1, 2, 3], 50)
model.fit(np.load("x.npy"), y - 1)
```

## What it finds

Integer labels that are known to begin at 1: literal lists, `np.arange(1, n + 1)`,
`np.repeat([1, 2, 3], 50)`, `randint(1, 4, size)`, a `map` with a literal dict, `fetch_covtype`.

- They reach a crossentropy or a softmax in `fit`, in a call of the loss, or in a function of
  TensorFlow, also through a placeholder, and the output has as many units as there are classes.
  That the loss may expect rows (SMX207) is another mistake.
- They are given to `to_categorical`, and `num_classes`, or the number of units of the model that
  is fitted on the rows, is the number of classes.

The finding stands at the labels.

## Why it is wrong

Units count from 0: with 3 units the classes are 0, 1 and 2, and there is none for label 3.

- TensorFlow on the CPU stops with "Received a label value of 3 which is outside the valid range of
  [0, 3)"; on a GPU it documents NaN instead.
- PyTorch on the CPU stops with an IndexError.
- JAX is silent: the last class is never predicted, and its samples cost nothing.
- `to_categorical(y, 3)` stops with an IndexError. `to_categorical(y)` makes four columns, of which
  the first is always 0, and the shapes of rows and output do not match.

## When it is silent

- One unit more than classes: unit 0 is never used, which is harmless.
- `y - 1`, `LabelEncoder`, `factorize` and whatever else makes labels begin at 0.
- Where the labels begin, or how many classes there are, is not known. Fewer units still are
  SMX208.

## Fix

Display: `- 1` after the labels. The labels of `validation_data`, `evaluate` and `score`, and what
reads the predictions, must change with them, so nothing is applied.

## Questions

- https://github.com/tensorflow/tensorflow/issues/8484
- https://github.com/Hvass-Labs/TensorFlow-Tutorials/issues/60 (124 outputs and labels from 1 to
  124)

## References

- https://keras.io/api/losses/probabilistic_losses/
- https://keras.io/api/utils/python_utils/
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import (
    Fitted,
    LogitsLossCalled,
    LossCalled,
    OneHotMade,
    Target,
)
from flake8_softmax.knowledge.losses import PROBABILITY_LOSSES, Family
from flake8_softmax.rules.edits import Correction, correction, operand, replace_whole
from flake8_softmax.rules.keywords import CROSSENTROPY
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX214",
    "labels-start-at-one",
    Level.ERROR,
    Applicability.DISPLAY,
    suppresses=("SMX208",),
    requires=((*CROSSENTROPY, "softmax", "to_categorical"),),
)


def check(event: Fitted | LogitsLossCalled | LossCalled | OneHotMade) -> Iterator[Report]:
    if isinstance(event, OneHotMade):
        yield from _of_rows(event)
        return
    for target in event.targets:
        yield from _of_target(target)


def _of_rows(event: OneHotMade) -> Iterator[Report]:
    labels, columns = event.labels, event.columns
    counted = labels.encoding == "integer" and labels.first == 1 and columns is not None
    if counted and labels.classes == columns:
        yield RULE.report(
            event.at,
            f"labels 1 to {labels.classes} (",
            Place(labels.at, "the labels come from here"),
            f") do not fit {columns} columns, which begin at 0; subtract 1",
            fix=_fix(event.at),
        )


def _of_target(target: Target) -> Iterator[Report]:
    labels, head, family = target.labels, target.output.head, target.output.loss.kind.family
    of_classes = family in PROBABILITY_LOSSES or head.activation == "softmax"
    if labels.classes is None or head.units is None:
        return
    if labels.encoding == "integer" and labels.first == 1 and of_classes:
        at, classes = target.at, labels.classes
    elif labels.begun is not None and family is Family.CATEGORICAL:
        at, classes = labels.begun, labels.classes - 1
    else:
        return
    if head.units == classes > 1:
        yield RULE.report(
            at,
            f"labels 1 to {classes} for {head.units} units (",
            Place(head.layer, "the units are here"),
            "), which begin at 0; subtract 1",
            causes=(head.layer,),
            fix=_fix(at),
        )


def _fix(at: cst.CSTNode) -> Correction | None:
    """1 less than the labels, unless they are written out as a list."""
    if not isinstance(at, cst.BaseExpression) or isinstance(at, cst.List | cst.Tuple):
        return None
    return correction("Subtract 1", replace_whole(at, *operand(at), " - 1"))
