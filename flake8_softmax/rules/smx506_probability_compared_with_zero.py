"""A probability is compared with 0, and the answer does not depend on what was learned.

## What you see

- The same class for every sample: every sample is class 1, positive, though accuracy in training
  was good; `predict(x) > 0`
- A comparison is never true: probability `< 0` or `<= 0`

## Example

```python
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(16, activation="relu"), Dense(1, activation="sigmoid")])
classes = model.predict(x) > 0
```

## Use instead

```python
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(16, activation="relu"), Dense(1, activation="sigmoid")])
classes = model.predict(x) > 0.5
```

## What it finds

`p > 0`, `p >= 0`, `p < 0` or `p <= 0`, where `p` is the output of a sigmoid or softmax: what a
model's `predict` returned or a call of the model, whole or indexed, on either side of the sign.

## Why it is wrong

A sigmoid and a softmax give numbers between 0 and 1, so `p >= 0` is always true and `p < 0` never.
`p > 0` and `p <= 0` only tell whether a number is so small that it is rounded to 0, below about
1e-38. The comparison is right for logits, where 0 stands for a probability of one half: often the
activation was added later, or the code comes from a model without one.

- One unit with a sigmoid, two balanced classes: `p > 0` calls every sample class 1, and the
  accuracy is 0.5 whatever was learned.
- Digits divided by 255, a dense and a convolutional network after 5 epochs, on TensorFlow and JAX:
  not one of the outputs was exactly 0, the smallest 4e-12.
- Unscaled pixels (SMX101) saturate a dense network: 31 % of its sigmoids and 79 % of its softmax
  outputs were exactly 0 on TensorFlow, 74 % and 88 % on JAX. `p > 0` may then seem to work until
  the pixels are scaled.

## When it is silent

- The output has another activation, or one that is not known: logits are compared with 0.
- The prediction was rounded, cut by a threshold, shifted or computed with; the labels are compared.
- An `assert`, or an `assertTrue` of unittest, that predictions are not negative.
- `== 0` is SMX503.

## Fix

Unsafe: `> 0.5` for one unit. The classes change, which is the purpose.

## References

- https://keras.io/api/layers/activations/
- https://developers.google.com/machine-learning/crash-course/classification/thresholding
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import PredictionCompared
from flake8_softmax.interpreter.facts import Head
from flake8_softmax.interpreter.tensors import is_prediction
from flake8_softmax.knowledge.activations import PROBABILITIES
from flake8_softmax.rules.edits import Correction, correction, replace
from flake8_softmax.rules.keywords import MODEL, SOFTMAX_OR_SIGMOID
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX506",
    "probability-compared-with-zero",
    Level.ERROR,
    Applicability.UNSAFE,
    requires=(*SOFTMAX_OR_SIGMOID, MODEL),
)

TEXTS = {
    "GreaterThan": ("> 0 only tells whether", " is rounded to 0"),
    "GreaterThanEqual": (">= 0 is always true of", ""),
    "LessThan": ("< 0 is always false of", ""),
    "LessThanEqual": ("<= 0 only tells whether", " is rounded to 0"),
}
"""What a comparison tells of an output: the words before it and after it."""


def check(event: PredictionCompared) -> Iterator[Report]:
    head, text = event.operand.head, TEXTS.get(event.operator)
    if text is None or event.number != 0 or head is None or not _is_probability(head):
        return
    if is_prediction(event.operand):
        yield RULE.report(
            event.at,
            f"{text[0]} a {head.activation} output (",
            Place(head.layer, "the output is made here"),
            f"){text[1]}; {_remedy(head)}",
            causes=(event.at,),
            fix=_fix(event.at, head),
        )


def _fix(at: cst.CSTNode, head: Head) -> Correction | None:
    """0.5 in place of the number, which is to the left or to the right."""
    if head.units != 1 or not isinstance(at, cst.Comparison) or len(at.comparisons) != 1:
        return None
    numbers = (at.left, at.comparisons[0].comparator)
    written = [one for one in numbers if isinstance(one, cst.Integer | cst.Float)]
    return correction("Compare with 0.5", replace(written[0], "0.5")) if written else None


def _is_probability(head: Head) -> bool:
    return head.activation in PROBABILITIES and not head.recurrent


def _remedy(head: Head) -> str:
    if head.activation == "softmax":
        return "use argmax(axis=-1)"
    return "compare with 0.5"
