"""A softmax is applied to values that are already probabilities.

## What you see

- Low or nearly equal probabilities: the most confident prediction is 0.23 with ten classes, though
  accuracy is good
- Loss stops at a floor: loss does not fall below 1.46 with ten classes, 0.55 with three
- Softmax applied twice: `Activation('softmax')` after `Dense(activation='softmax')`, or `Softmax()`
  around a trained model

## Example

```python
from keras import Sequential
from keras.layers import Activation, Dense

model = Sequential(
    [
        Dense(64, activation="relu"),
        Dense(10, activation="softmax"),
        Activation("softmax"),
    ]
)
```

## Use instead

```python
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(64, activation="relu"), Dense(10, activation="softmax")])
```

## What it finds

A `Softmax` layer, an `Activation('softmax')` or a softmax function (`tf.nn`, `keras.ops`,
`keras.activations`, the Keras backend, `jax.nn`, `scipy.special`) whose operand is the output of a
softmax or a sigmoid, with no layer with weights between the two. The operand may be a layer, a
whole model that ends in softmax, or what its `predict` returned.

## Why it is wrong

Softmax expects any real numbers; probabilities lie between 0 and 1, and the exponential of such
numbers is almost flat. With n classes every result is between 1/(1 + (n-1)e) and e/(e + n-1): with
10 classes between 0.085 and 0.232, however sure the network is.

- The loss cannot fall below ln(e + n-1) - 1: 0.313 for 2 classes, 0.551 for 3, 1.461 for 10, 3.62
  for 100. A loss that stops there is the fingerprint.
- Accuracy does not show it: the order of the classes stays, and 0.969 to 0.983 was measured on
  TensorFlow, JAX and PyTorch, where one softmax gives 0.975 to 0.983. Only the first epochs are
  slower.
- `Softmax()` around a model that was trained with its own softmax lowers the top probability from
  0.90 to 0.21; the predicted class stays.

Keras on TensorFlow quietly repairs some mistakes with softmax and losses, but not this one: what it
takes for the logits of the outer softmax are the inner probabilities.

## When it is silent

- `tf.nn.softmax(model.predict(x))` of a model that ends in logits, as in the TensorFlow tutorials,
  and of a model whose end is not known (`load_model`).
- A layer with weights between the two, or softmaxes over different axes.
- `if not training: x = tf.nn.softmax(x)`: one of the two at most runs on each path.
- Attention weights that are multiplied with other values before the next softmax.
- A variable that is only called `softmax`: what it holds counts.

## Fix

Unsafe: one of the two is removed: the first, or the second where it is applied to a prediction. The
model then trains to a lower loss and gives other probabilities, which is the purpose, but
thresholds chosen for the old ones no longer fit.

## Questions

- https://github.com/keras-team/keras/issues/6636

## References

- https://keras.io/api/layers/activation_layers/softmax/
- https://www.tensorflow.org/api_docs/python/tf/nn/softmax
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import ActivationApplied
from flake8_softmax.interpreter.facts import Head
from flake8_softmax.interpreter.tensors import is_prediction
from flake8_softmax.knowledge.activations import PROBABILITIES
from flake8_softmax.rules.activation_edits import is_function, no_activation, unwrapped
from flake8_softmax.rules.edits import Correction, correction
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX303",
    "softmax-twice",
    Level.ERROR,
    Applicability.UNSAFE,
    suppresses=("SMX302",),
    requires=(("softmax",),),
)


def check(event: ActivationApplied) -> Iterator[Report]:
    inner = event.operand.head
    if event.name != "softmax" or inner is None or inner.recurrent or inner.moved:
        return
    if inner.activation in PROBABILITIES and _same_axis(event):
        yield RULE.report(
            event.at,
            f"softmax of a {inner.activation} output (",
            Place(inner.at, f"the first of the two, a {inner.activation}, is here"),
            ") flattens the probabilities; remove the first of the two",
            causes=(event.by, inner.layer),
            fix=_fix(event, inner),
        )


def _same_axis(event: ActivationApplied) -> bool:
    rank = event.operand.rank
    return event.axis in (None, -1) or (rank is not None and event.axis == rank - 1)


def _fix(event: ActivationApplied, inner: Head) -> Correction | None:
    """Without the first of the two; of a prediction, without the second."""
    if not is_prediction(event.operand):
        return no_activation(inner)
    outer = unwrapped(event.at) if event.at is event.by and is_function(event.at) else None
    return None if outer is None else correction("Remove the second softmax", outer)
