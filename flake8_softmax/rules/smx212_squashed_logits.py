"""The loss expects logits, but an activation has cut half of them off.

## What you see

- Loss stops at a floor: loss does not fall below 0.8 with ten classes; relu or tanh on the last
  layer with `from_logits=True`
- A class is never predicted: the unit of a class is 0 for all samples, a dead relu output
- Low or nearly equal probabilities: after tanh and softmax no class ever gets more than 0.45

## Example

```python
from keras import Sequential
from keras.layers import Dense
from keras.losses import SparseCategoricalCrossentropy

model = Sequential([Dense(128, activation="relu"), Dense(10, activation="tanh")])
model.compile("adam", SparseCategoricalCrossentropy(from_logits=True))
```

## Use instead

```python
from keras import Sequential
from keras.layers import Dense
from keras.losses import SparseCategoricalCrossentropy

model = Sequential([Dense(128, activation="relu"), Dense(10)])
model.compile("adam", SparseCategoricalCrossentropy(from_logits=True))
```

## What it finds

The output's activation is `relu`, `relu6`, `elu`, `selu`, `softplus`, `tanh`, `softsign` or a hard
form of one, and the loss takes it for logits: a Keras loss with `from_logits=True`, in `compile` or
called by hand, or a TensorFlow function such as `tf.nn.softmax_cross_entropy_with_logits`. An LSTM
or GRU as output layer has `tanh` unless told otherwise.

## Why it is wrong

Logits are any numbers: a class is ruled out by a logit far below 0 and chosen by one far above.
`relu` and `softplus` leave no number below 0, `tanh` and `softsign` none beyond -1 and 1.

- `relu`: a unit that is 0 for all samples has no gradient and never comes back; its class is not
  learned any more. A sigmoid of a relu is never below 0.5, so a binary model always says yes.
- `tanh` before a softmax of ten classes: no probability can be above 0.45, which is
  e² / (e² + 9), and the loss cannot fall below 0.797. Measured on digits: 0.88 to 0.90 for 0.11.
- Nothing raises or warns.

## When it is silent

- `leaky_relu`, `gelu`, `silu` and `mish`, which let large numbers of both signs or most of them
  through, and activations of one's own.
- A layer with weights, arithmetic or a layer that is not known follows the activation.
- The activation or `from_logits` is not known.
- The loss does not expect logits: that is SMX205.

## Fix

Unsafe: the activation is removed. The network then learns what it could not before; saved weights
were trained for the cut logits.

## References

- https://keras.io/api/losses/probabilistic_losses/
- https://keras.io/api/layers/activations/
- https://www.tensorflow.org/api_docs/python/tf/nn/softmax_cross_entropy_with_logits
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import Compiled, LogitsLossCalled, LossCalled
from flake8_softmax.interpreter.facts import Head
from flake8_softmax.knowledge.activations import SQUASHING
from flake8_softmax.rules.activation_edits import no_activation
from flake8_softmax.rules.keywords import CROSSENTROPY, SQUASHED
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX212",
    "squashed-logits",
    Level.WARNING,
    Applicability.UNSAFE,
    requires=(CROSSENTROPY, SQUASHED),
)


def check(event: Compiled | LossCalled | LogitsLossCalled) -> Iterator[Report]:
    if isinstance(event, LogitsLossCalled):
        yield from _report(event.source.head, event.op.name, event.at)
        return
    for output in event.all_outputs:
        if output.loss.from_logits is True:
            yield from _report(output.head, output.loss.kind.name, output.at)


def _report(head: Head | None, loss: str, loss_at: cst.CSTNode) -> Iterator[Report]:
    if head is not None and head.activation in SQUASHING:
        yield RULE.report(
            head.at,
            f"{head.activation} cuts off half of the logits that {loss} (",
            Place(loss_at, "the loss that expects logits is here"),
            ") expects; use no activation",
            causes=(head.layer,),
            set_at=head.set_at,
            fix=no_activation(head),
        )
