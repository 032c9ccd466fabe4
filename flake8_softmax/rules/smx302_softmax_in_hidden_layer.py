"""A softmax stands between layers, where it lets little through.

## What you see

- Accuracy stays at chance: deep network with softmax in hidden layers does not learn; vanishing
  gradient
- Learning is slow: accuracy stops early, far below what relu between the layers reaches
- Loss does not fall: loss decreases very slowly, softmax in an intermediate layer or convolution

## Example

```python
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(64, activation="softmax"), Dense(10, activation="softmax")])
```

## Use instead

```python
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(64, activation="relu"), Dense(10, activation="softmax")])
```

## What it finds

A Dense or convolutional layer with `activation='softmax'`, an `Activation('softmax')` or a
`Softmax()` whose output goes to another layer with weights and nowhere else. Dropout, pooling,
normalization and layers that only change the shape may stand between.

## Why it is wrong

Softmax makes the units of a layer compete: the outputs are small, add up to 1, and one unit can
only rise when others fall. A hidden layer should pass on several independent features. They are
lost, and so is the gradient on its way back.

- With three hidden layers of 64 units the gradient of the first one was 4.4e-8 at the start; it is
  3.8e-3 with relu, 86 000 times larger, 9.6e-3 with tanh and 2.0e-4 with sigmoid.
- Accuracy after 12 epochs with Adam on TensorFlow: 0.911 with one softmax layer of 32 units where
  relu has 0.975 (on JAX 0.64 and 0.978), 0.789 with two, 0.167 with three.
- SGD is hit harder, because Adam rescales small gradients: two softmax layers stayed at 0.081,
  chance, where relu has 0.972.
- Convolutions suffer less: 0.967 with one of them, 0.928 with two, where relu has 0.978.

## When it is silent

- Softmax as weights: its output is multiplied, dotted, passed to `einsum`, `matmul`, a `Lambda` or
  anything that is not known, as in attention, gating and mixtures of experts.
- The softmax is an output of a model as well, or goes into a `Concatenate`: auxiliary heads.
- An `axis` is given: then something is distributed on purpose.
- A network that was compiled or trained on its own, or is pretrained, below other layers.
- The activation depends on a parameter or a branch.

## Fix

Display: `'relu'` is what is meant most often, but the activation is part of the architecture, and
weights saved with softmax do not fit another one. A softmax that was meant as an output belongs at
the end.

## Questions

- https://github.com/visze/sequence_cnn_models/issues/1 (convolutions activated by softmax)

## References

- https://keras.io/api/layers/activations/
- https://www.tensorflow.org/api_docs/python/tf/keras/activations/softmax
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import SoftmaxHidden
from flake8_softmax.rules.activation_edits import other_activation
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX302",
    "softmax-in-hidden-layer",
    Level.WARNING,
    Applicability.DISPLAY,
    requires=(("softmax",),),
)


def check(event: SoftmaxHidden) -> Iterator[Report]:
    yield RULE.report(
        event.head.at,
        "softmax in a hidden layer, before another (",
        Place(event.follower, "another layer follows here"),
        "), starves the gradients; use 'relu'",
        causes=(event.head.layer,),
        fix=other_activation("relu", event.head.at, event.head.layer, event.head.set_at),
    )
