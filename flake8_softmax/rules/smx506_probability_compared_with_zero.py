"""A probability is compared with 0, and the answer is always the same.

## What it finds

`p > 0`, `p >= 0`, `p < 0` or `p <= 0`, where `p` is the output of a sigmoid or softmax: what a
model's `predict` returned or a call of the model, whole or indexed, on either side of the sign.

## Why it is wrong

A sigmoid and a softmax give numbers above 0 and below 1, so `p > 0` is true of every sample. The
comparison is right for logits, where 0 stands for a probability of one half: often the activation
was added later, or the code comes from a model without one.

- One unit with a sigmoid, two balanced classes: `p > 0` calls every sample class 1, and the
  accuracy is 0.5 whatever was learned.
- Only where a number underflows to 0, below about 1e-38, the answer differs: then it is noise.

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

from flake8_softmax.interpreter.events import PredictionCompared
from flake8_softmax.interpreter.facts import Head
from flake8_softmax.interpreter.tensors import is_prediction
from flake8_softmax.knowledge.activations import PROBABILITIES
from flake8_softmax.rules.keywords import MODEL, SOFTMAX_OR_SIGMOID
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX506",
    "probability-compared-with-zero",
    Level.ERROR,
    Applicability.UNSAFE,
    requires=(*SOFTMAX_OR_SIGMOID, MODEL),
)

ANSWERS = {
    "GreaterThan": "true",
    "GreaterThanEqual": "true",
    "LessThan": "false",
    "LessThanEqual": "false",
}


def check(event: PredictionCompared) -> Iterator[Report]:
    head, answer = event.operand.head, ANSWERS.get(event.operator)
    if answer is None or event.number != 0 or head is None or not _is_probability(head):
        return
    if is_prediction(event.operand):
        yield RULE.report(
            event.at,
            f"{_shown(event.operator)} 0 is always {answer} of a {head.activation} output (",
            Place(head.layer, "the output is made here"),
            f"); {_remedy(head)}",
            causes=(event.at,),
        )


def _is_probability(head: Head) -> bool:
    return head.activation in PROBABILITIES and not head.recurrent


def _shown(operator: str) -> str:
    sign = ">" if operator.startswith("Greater") else "<"
    return f"{sign}=" if operator.endswith("Equal") else sign


def _remedy(head: Head) -> str:
    if head.activation == "softmax":
        return "use argmax(axis=-1)"
    return "compare with 0.5"
