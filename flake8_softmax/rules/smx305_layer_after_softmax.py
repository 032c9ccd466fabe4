"""A layer behind the output's softmax spoils its probabilities.

## What you see

- Negative numbers, or above 1: softmax probabilities are negative or larger than 1;
  BatchNormalization after the softmax
- Rows do not sum to 1: Dropout, noise or normalisation after the output layer
- Loss is nan or infinite: dropout after softmax
- Training is worse than validation: training loss stays high, far above the validation loss

## Example

```python
from keras import Sequential
from keras.layers import Dense, Dropout

model = Sequential()
model.add(Dense(64, activation="relu"))
model.add(Dense(10, activation="softmax"))
model.add(Dropout(0.5))
model.compile("adam", "sparse_categorical_crossentropy")
```

## Use instead

```python
from keras import Sequential
from keras.layers import Dense, Dropout

model = Sequential()
model.add(Dense(64, activation="relu"))
model.add(Dropout(0.5))
model.add(Dense(10, activation="softmax"))
model.compile("adam", "sparse_categorical_crossentropy")
```

## What it finds

In a model that is compiled or trained, Dropout, noise, BatchNormalization, LayerNormalization or a
sigmoid or tanh is applied to the softmax of the output. Layers that only change the shape may stand
between. The finding stands at the later layer.

## Why it is wrong

What leaves a softmax is a distribution; none of these layers keeps it one. Measured with ten
classes, where a plain softmax gives 0.975:

- `Dropout(0.5)`: the loss starts at 8.4 to 9.2 and ends at 2.8 to 8.1 or in NaN, since a row that
  is dropped as a whole has no probability left. Accuracy 0.86 to 0.94; with `Dropout(0.2)` 0.94 to
  0.97. Dropping answers during training regularises nothing.
- BatchNormalization: values from -0.9 to 1.8, accuracy 0.55 with the sparse loss and 0.08 with the
  other on TensorFlow, 0.06 on JAX.
- LayerNormalization with `categorical_crossentropy`: NaN.
- GaussianNoise: 0.83 to 0.94.
- A sigmoid: rows sum to 5.2 and the loss cannot fall below 1.5. A tanh: rows sum to less than 1.

Dropout and noise do nothing in `predict`, so a trained model gives distributions again; it has only
learned less. ReLU or a linear activation after softmax change nothing at all (SMX905, opt-in).

## When it is silent

- The layer stands before the softmax: `Dense(10)`, `BatchNormalization()`, `Softmax()`.
- Dropout on attention weights or gates, which are multiplied with other values afterwards.
- A layer with weights follows: that softmax is hidden (SMX302).
- The model is neither compiled nor trained, or the layer or the end of the model is not known.

## Fix

Shown only: the layer is moved before the output layer or removed, and saved weights may no longer
fit.

## References

- https://keras.io/api/layers/regularization_layers/dropout/
- https://keras.io/api/layers/normalization_layers/batch_normalization/
- https://keras.io/api/layers/activation_layers/softmax/
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import Compiled, LossCalled
from flake8_softmax.interpreter.facts import Head
from flake8_softmax.interpreter.handwritten import is_softmax
from flake8_softmax.interpreter.values import Layer, Tensor
from flake8_softmax.knowledge.layers import Role
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.rules.keywords import LOSS, SOFTMAX
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX305",
    "layer-after-softmax",
    Level.ERROR,
    Applicability.DISPLAY,
    suppresses=("SMX201", "SMX205"),
    requires=(*SOFTMAX, LOSS),
)

SPOILING = (Role.DROPOUT, Role.NOISE, Role.NORMALIZATION)
SQUASHING = ("sigmoid", "tanh")


def check(event: Compiled | LossCalled) -> Iterator[Report]:
    for tensor in event.tensors:
        before = tensor.operands[0].head if tensor.op == "layer" and tensor.operands else None
        if before is not None and is_softmax(before):
            yield from _after(before, tensor, event)


def _after(before: Head, tensor: Tensor, event: Compiled | LossCalled) -> Iterator[Report]:
    layer, squashing = tensor.layer, _squashing(tensor)
    if layer is None:
        return
    if squashing is not None:
        yield _report(squashing.at, str(squashing.activation), before, layer, _odd(event, tensor))
    elif layer.kind.role in SPOILING and layer.name != "ActivityRegularization":
        yield _report(layer.at, layer.name, before, layer, "move it before the output layer")


def _report(at: cst.CSTNode, what: str, before: Head, layer: Layer, remedy: str) -> Report:
    return RULE.report(
        at,
        f"{what} after the softmax output (",
        Place(before.at, "the softmax output is here"),
        f") spoils it; {remedy}",
        causes=(before.layer, layer.at),
    )


def _squashing(tensor: Tensor) -> Head | None:
    """The sigmoid or tanh that a layer applies."""
    head, layer = tensor.head, tensor.layer
    if head is None or layer is None or layer.kind.role is not Role.ACTIVATION:
        return None
    return head if head.activation in SQUASHING else None


def _odd(event: Compiled | LossCalled, tensor: Tensor) -> str:
    """Which of the two activations has to go: that which the loss does not expect."""
    losses = [one.loss.kind.family for one in event.outputs if one.output is tensor]
    sigmoid = tensor.head is not None and tensor.head.activation == "sigmoid"
    return "remove the softmax" if sigmoid and losses == [Family.BINARY] else "remove it"
