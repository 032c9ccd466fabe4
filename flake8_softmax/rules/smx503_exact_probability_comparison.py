"""A predicted probability, or a sum of some, is compared with exactly 0 or 1.

## What you see

- A comparison is never true: `if result[0][0] == 1` never holds, cat or dog is always the other one
- Rows do not sum to 1: the sum of a softmax row is 0.99999994, and `== 1` is false

## Example

```python
import numpy as np
from keras import Sequential
from keras.layers import Dense, Input

model = Sequential([Input((8,)), Dense(1, activation="sigmoid")])
result = model.predict(np.load("x.npy"))
label = "dog" if result[0][0] == 1 else "cat"
```

## Use instead

```python
import numpy as np
from keras import Sequential
from keras.layers import Dense, Input

model = Sequential([Input((8,)), Dense(1, activation="sigmoid")])
result = model.predict(np.load("x.npy"))
label = "dog" if result[0][0] > 0.5 else "cat"
```

## What it finds

`==` or `!=` between 0 or 1 and a value from the `predict` or the call of a model that ends in
sigmoid or softmax: an element such as `result[0][0]`, a row, the whole array, or its sum.

## Why it is wrong

A sigmoid or softmax comes close to 0 and 1 and is seldom exactly there; when it is depends on
rounding and on the backend.

- For a saturated softmax on TensorFlow with a CPU, `p == 1.0` found nothing at all: the largest
  value, printed as 1.0, was 0.99999994. On JAX and PyTorch the same network gave exact ones.
- The probabilities of a row add up to 1 only within rounding: exactly for 151 to 174 rows of 360 in
  float32, for none of them in float64. The largest deviation was 2.4e-7.

`if result[0][0] == 1: 'dog'` therefore says "cat" for a dog at 0.98. It may seem to work while the
image is not scaled like the training data (SMX102), because a saturated sigmoid rounds to 1; once
that is corrected, the comparison fails.

## When it is silent

- The value was rounded, thresholded, turned into an integer or is an `argmax`: class numbers may be
  compared.
- The model is not known (`load_model`, a parameter) or not of Keras; rows of a database.
- The output is not a probability: for a relu, `== 0` is a sensible question.
- Other numbers, other comparisons (`> 0.99`), `np.isclose` and `np.allclose`.

## Fix

Display: a threshold where a decision is meant, `np.isclose` where a sum is checked. Which one, and
which threshold, the linter cannot know.

## References

- https://numpy.org/doc/stable/reference/generated/numpy.isclose.html
- https://docs.python.org/3/tutorial/floatingpoint.html
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import PredictionCompared
from flake8_softmax.interpreter.handwritten import is_softmax
from flake8_softmax.interpreter.tensors import (
    is_prediction,
    is_whole_prediction,
    unwrapped,
)
from flake8_softmax.interpreter.values import Tensor
from flake8_softmax.knowledge.activations import PROBABILITIES
from flake8_softmax.rules.keywords import MODEL, SOFTMAX_OR_SIGMOID
from flake8_softmax.rules.rule import Applicability, Level, Report, Rule

RULE = Rule(
    "SMX503",
    "exact-probability-comparison",
    Level.WARNING,
    Applicability.DISPLAY,
    requires=(*SOFTMAX_OR_SIGMOID, MODEL),
)


def check(event: PredictionCompared) -> Iterator[Report]:
    if event.operator not in ("Equal", "NotEqual") or event.number not in (0, 1):
        return
    operand = unwrapped(event.operand, "row", "column", "pick", "slice")
    value = operand.operands[0] if operand.op == "sum" else event.operand
    if is_prediction(value) and _is_probability(value):
        remedy = "np.isclose" if operand.op == "sum" else _decision(value)
        what = "a sum of probabilities" if operand.op == "sum" else "a predicted probability"
        yield RULE.report(
            event.at,
            f"{what} is seldom exactly {event.number:g}; use {remedy}",
        )


def _decision(value: Tensor) -> str:
    """What names a class: of a row for several exclusive ones no threshold does (SMX504)."""
    head = value.head
    exclusive = is_softmax(head) and head is not None and head.has_units(3)
    return "argmax(axis=-1)" if exclusive and is_whole_prediction(value) else "a threshold"


def _is_probability(value: Tensor) -> bool:
    head = value.head
    return head is not None and head.activation in PROBABILITIES and not head.recurrent
