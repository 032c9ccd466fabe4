"""The probabilities of three or more exclusive classes are cut at one half.

## What you see

- No class at all: some rows are all zeros, without a predicted label, after `predict(x) > 0.5` or
  rounding
- Accuracy and predictions disagree: classification report or score computed with a threshold is
  worse than `evaluate` says

## Example

```python
import numpy as np
from keras import Sequential
from keras.layers import Dense, Input

model = Sequential([Input((4,)), Dense(3, activation="softmax")])
classes = model.predict(np.load("x.npy")) > 0.5
```

## Use instead

```python
import numpy as np
from keras import Sequential
from keras.layers import Dense, Input

model = Sequential([Input((4,)), Dense(3, activation="softmax")])
classes = model.predict(np.load("x.npy")).argmax(axis=-1)
```

## What it finds

`p > 0.5` (also `>=` and `0.5 < p`), `np.round(p)` and its kin without decimals, and
`p.astype(int)`, where `p` is all that a model with a softmax over at least 3 units predicted.

## Why it is wrong

The probabilities of a row share 1, so with three or more classes it may be that none of them passes
0.5. Such a row is left without any class: all zeros.

- After good training this hits 2 to 3 % of the rows, after two epochs 33 to 35 %. The accuracy
  computed this way was 0.64, where `argmax` gave 0.89.
- `astype(int)` cuts towards zero: every probability below 1 becomes 0, and all rows are empty.

The softmax was trained to name the best class, and the best class is what `argmax` returns. A
threshold belongs to sigmoid outputs, where each class is a question of its own.

## When it is silent

- Sigmoid outputs, and softmax over two units, where the threshold marks exactly one of the two
  (apart from a tie).
- One class or the best one is asked for: `p[:, 3] > 0.5`, `p[0] > 0.5`, `p.max(axis=1) > 0.5` (how
  many rows are sure).
- Other thresholds: they were chosen for a purpose.
- Rounding with decimals, for display: `np.round(p, 2)`; scaling first: `np.round(100 * p)`.
- The model, its activation or its number of units is not known.

## Fix

Unsafe: `p.argmax(axis=-1)`, for the array that `predict` gives. The result holds class numbers
instead of rows of zeros and ones, so what compares it with one-hot labels has to change too.

## References

- https://keras.io/api/layers/activations/#softmax-function
- https://numpy.org/doc/stable/reference/generated/numpy.argmax.html
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import PredictionCompared, PredictionRounded
from flake8_softmax.interpreter.tensors import is_array, is_whole_prediction
from flake8_softmax.interpreter.values import Tensor
from flake8_softmax.rules.edits import Correction, correction, operand, replace
from flake8_softmax.rules.keywords import MODEL, SOFTMAX
from flake8_softmax.rules.rule import Applicability, Level, Report, Rule

RULE = Rule(
    "SMX504",
    "threshold-on-softmax",
    Level.WARNING,
    Applicability.UNSAFE,
    requires=(*SOFTMAX, MODEL),
)

ABOVE = ("GreaterThan", "GreaterThanEqual")


def check(event: PredictionCompared | PredictionRounded) -> Iterator[Report]:
    if isinstance(event, PredictionCompared):
        if event.operator not in ABOVE or event.number != 0.5:
            return
        how = "a threshold of 0.5"
    else:
        how = event.how
    if _is_softmax_matrix(event.operand):
        yield RULE.report(
            event.at,
            f"{how} on softmax outputs may leave rows without a class; use argmax(axis=-1)",
            fix=_fix(event),
        )


def _is_softmax_matrix(value: Tensor) -> bool:
    head = value.head
    return (
        is_whole_prediction(value)
        and head is not None
        and head.activation == "softmax"
        and not head.recurrent
        and head.has_units(3)
    )


def _fix(event: PredictionCompared | PredictionRounded) -> Correction | None:
    given = event.operand_at if isinstance(event, PredictionRounded) else _left(event.at)
    if not isinstance(given, cst.BaseExpression) or not is_array(event.operand):
        return None
    return correction("Use argmax", replace(event.at, *operand(given), ".argmax(axis=-1)"))


def _left(at: cst.CSTNode) -> cst.CSTNode | None:
    """What is compared with a number to the right of it."""
    if not isinstance(at, cst.Comparison) or len(at.comparisons) != 1:
        return None
    return at.left if isinstance(at.comparisons[0].comparator, cst.Float) else None
