"""An argmax is taken over the single number that a model gives for each sample.

## What you see

- The same class for every sample: `argmax` or `np.argmax` of the prediction is always 0
- Accuracy and predictions disagree: training reports 95 %, the confusion matrix of a binary
  classifier (one sigmoid) shows one class only

## Example

```python
import numpy as np
from keras import Sequential
from keras.layers import Dense, Input

model = Sequential([Input((8,)), Dense(1, activation="sigmoid")])
classes = np.argmax(model.predict(np.load("x.npy")), axis=1)
```

## Use instead

```python
import numpy as np
from keras import Sequential
from keras.layers import Dense, Input

model = Sequential([Input((8,)), Dense(1, activation="sigmoid")])
classes = (model.predict(np.load("x.npy")) > 0.5).astype(int)
```

## What it finds

`argmax` of NumPy, TensorFlow, Keras or JAX, or the method of an array, over the last axis of the
output of a model that ends in one unit. Without an axis it is found too, when the output is a
sigmoid, and of one sample or of a data set.

## Why it is wrong

The largest of one number is that number, and its index is 0. Every sample gets class 0, whatever
the network has learned. Measured with a well-trained `Dense(1, activation='sigmoid')`: an accuracy
of 0.506, the share of class 0, where a threshold of 0.5 gives 0.95 to 0.96. There is no error and
no warning, and the backend makes no difference.

The training is not at fault. Its loss and its accuracy were computed with a threshold and are
right; only this line misreads the predictions.

Without an axis, argmax returns the position of a sample, which is no class either.

## When it is silent

- The number of units is not known, or more than one; the model was loaded from a file.
- argmax runs along another axis: the time step with the highest score of
  `TimeDistributed(Dense(1))`.
- The best of several candidates is looked for: argmax without an axis of a linear unit, such as a
  value network, of `p[:, 0]` and `p.flatten()`, or of predictions whose number is not known.
- The other class was added first: `np.argmax(np.hstack([1 - p, p]), axis=1)`.

## Fix

Unsafe: `(p > 0.5).astype(int)`, and `int((p > 0.5).item())` for a single prediction. The first
keeps the second axis of length 1, which argmax removed, so code after it may need `[:, 0]`. With
labels of shape (n,), a comparison would otherwise broadcast to n times n.

## References

- https://numpy.org/doc/stable/reference/generated/numpy.argmax.html
- https://keras.io/api/metrics/accuracy_metrics/#binaryaccuracy-class
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import ArgmaxTaken
from flake8_softmax.interpreter.tensors import is_array, is_prediction
from flake8_softmax.knowledge.activations import PROBABILITIES
from flake8_softmax.rules.edits import Correction, correction, operand, parts_of, replace
from flake8_softmax.rules.keywords import ARGMAX, MODEL
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX501",
    "argmax-of-one-unit",
    Level.ERROR,
    Applicability.UNSAFE,
    suppresses=("SMX502",),
    requires=(ARGMAX, MODEL),
)


def check(event: ArgmaxTaken) -> Iterator[Report]:
    operand, head = event.operand, event.operand.head
    if head is None or head.units != 1 or operand.size != 1 or not is_prediction(operand):
        return
    last = event.axis == -1 or (operand.rank is not None and event.axis == operand.rank - 1)
    several = event.whole and operand.samples == "many" and operand.rank in (None, 2)
    threshold = "0" if head.activation in ("linear", "tanh") else "0.5"
    if last or ((_is_single(event) or several) and head.activation in PROBABILITIES):
        result = "the position of a sample" if several and not last else "always 0"
        yield RULE.report(
            event.at,
            "argmax of a one-unit output (",
            Place(head.layer, "the output layer with one unit is here"),
            f") is {result}; use (p > {threshold}).astype(int)",
            causes=(event.at,),
            fix=_fix(event, threshold),
        )


def _is_single(event: ArgmaxTaken) -> bool:
    """Whether one number is left, of one prediction."""
    return event.whole and (event.operand.samples == "one" or event.operand.rank in (0, 1))


def _fix(event: ArgmaxTaken, threshold: str) -> Correction | None:
    """The threshold as code: of a single prediction a number, as argmax gave."""
    given = event.operand_at
    if not isinstance(given, cst.BaseExpression) or not is_array(event.operand):
        return None
    compared = parts_of("(", operand(given), f" > {threshold})")
    single = _is_single(event)
    parts = ("int(", *compared, ".item())") if single else (*compared, ".astype(int)")
    return correction(f"Compare with {threshold}", replace(event.at, *parts))
