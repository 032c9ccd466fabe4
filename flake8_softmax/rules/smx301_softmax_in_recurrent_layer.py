"""A recurrent layer uses softmax inside its cell, where it does not make class probabilities.

## What you see

- Rows do not sum to 1: softmax of an LSTM or GRU, sum of `predict` is less than 1, or more
- Learning is slow: an RNN with `activation='softmax'` learns badly and does not use the GPU (cuDNN)

## Example

```python
from keras import Sequential
from keras.layers import LSTM

model = Sequential([LSTM(3, input_shape=(10, 2), activation="softmax")])
```

## Use instead

```python
from keras import Sequential
from keras.layers import LSTM, Dense

model = Sequential([LSTM(32, input_shape=(10, 2)), Dense(3, activation="softmax")])
```

## What it finds

`activation` or `recurrent_activation` set to softmax in `LSTM`, `GRU`, `SimpleRNN`, `ConvLSTM1D` to
`ConvLSTM3D` and their cells, also inside `Bidirectional`, `TimeDistributed` or `RNN`, under every
import path and spelling (`'softmax'`, `tf.nn.softmax`, `keras.activations.softmax`).

It is a warning; an error as `recurrent_activation`, and where such a layer other than `SimpleRNN`
is the output of a model that is compiled.

## Why it is wrong

The `activation` of a recurrent layer is no last step after the layer. It replaces the tanh inside
the cell, and in an LSTM or GRU the result is still multiplied by gates or mixed with the old state.
Row sums of untrained layers of 10 units (Keras 3 on TensorFlow):

| layer | sums of `activation='softmax'` |
|---|---|
| `LSTM` | 0.41 to 0.64 (0.39 to 0.97 in a trained model) |
| `GRU` | 0.38 to 1.21 (0.75 to 1.08 in a trained model) |
| `ConvLSTM2D` | 0.41 to 0.60 |
| `SimpleRNN` | 1.0 exactly |

Accuracy does not show it when the layer is the last one: the crossentropies divide by the sum on
every backend, and training works. What `predict` returns are still no probabilities.

It is often said that no recurrent layer can end in softmax. `SimpleRNN` can: its rows are true
probabilities, but its only memory is then that probability vector. In a hidden layer the price is
learning: accuracy 0.42 instead of 0.80 for `SimpleRNN`, 0.77 instead of 0.875 for `LSTM` (0.39
instead of 0.87 on JAX), 0.68 instead of 0.87 for `GRU`.

As `recurrent_activation`, softmax makes the gates of all units share a total of 1, so that they
close together: the outputs of such an `LSTM` stayed within 0.04 of zero. Any `activation` other
than tanh and any gate other than sigmoid also gives up the fast cuDNN kernel.

## When it is silent

- A softmax `Dense`, `Activation` or `Softmax` after the recurrent layer: that is the remedy.
- An activation that cannot be followed: a parameter, a setting, an imported name.
- Layers that only share a name with those of Keras.

`LSTM(1, activation='softmax')` is reported here, `SimpleRNN(1, activation='softmax')` by SMX203:
only the latter is constant.

## Fix

Shown only: a `Dense` after the layer changes the architecture and the shapes of saved weights. For
one label per time step keep `return_sequences=True`; the `Dense` then works on every step.

## Questions

- https://github.com/keras-team/keras/issues/6255

## References

- https://keras.io/api/layers/recurrent_layers/lstm/
- https://keras.io/api/layers/recurrent_layers/simple_rnn/
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Compiled, LayerMade, LossCalled
from flake8_softmax.interpreter.library.activations import activation_name
from flake8_softmax.interpreter.values import Layer
from flake8_softmax.knowledge.layers import Role
from flake8_softmax.rules.keywords import RECURRENT
from flake8_softmax.rules.rule import Applicability, Level, Report, Rule

RULE = Rule(
    "SMX301",
    "softmax-in-recurrent-layer",
    Level.WARNING,
    Applicability.DISPLAY,
    suppresses=("SMX201", "SMX202", "SMX205"),
    requires=(("softmax",), RECURRENT),
)


GATES = "recurrent_activation"
SUMS_TO_ONE = "SimpleRNN"


def check(event: LayerMade | Compiled | LossCalled) -> Iterator[Report]:
    if isinstance(event, LayerMade):
        yield from _inside(event.layer)
        return
    for tensor in event.tensors:
        layer = _recurrent(tensor.layer)
        if layer is not None and not layer.name.startswith(SUMS_TO_ONE):
            yield from _inside(layer, is_output=True)


def _inside(layer: Layer, is_output: bool = False) -> Iterator[Report]:
    """Softmax as an argument of the layer; as the output of a trained model it is surely wrong."""
    if layer.kind.role not in (Role.RECURRENT, Role.CELL):
        return
    for name in ("activation", GATES):
        given = layer.arguments.get(name)
        if given is not None and activation_name(given.value) == "softmax":
            yield RULE.report(
                given.at,
                _text(layer.name, name),
                causes=(layer.at,),
                informed=is_output,
                level=Level.ERROR if is_output or name == GATES else Level.WARNING,
            )


def _recurrent(layer: Layer | None) -> Layer | None:
    """The layer, or that inside a wrapper."""
    inner = layer.inner if layer is not None else None
    return inner if isinstance(inner, Layer) else layer


def _text(layer: str, argument: str) -> str:
    if argument == GATES:
        return f"softmax as recurrent_activation of {layer} makes its gates compete; use 'sigmoid'"
    if layer.startswith(SUMS_TO_ONE):
        why = "makes its state a probability vector"
    else:
        why = "gives rows that do not sum to 1"
    return f"softmax inside {layer} {why}; use Dense(n, activation='softmax') after it"
