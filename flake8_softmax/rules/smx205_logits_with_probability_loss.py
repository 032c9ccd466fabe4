"""A loss that expects probabilities is given an output that is none.

## What you see

- Accuracy stays at chance: 10 % with ten classes; the softmax of the last layer was removed or
  forgotten (no activation, linear, relu or tanh), and the network does not learn
- Loss does not fall: loss is stuck at 2.303 or jumps, the network does not train
- Loss is nan or infinite: crossentropy of a relu output becomes nan
- Negative numbers, or above 1: `predict` returns negative values and numbers greater than 1 instead
  of probabilities; the last layer has no sigmoid or softmax

## Example

```python
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(128, activation="relu"), Dense(10)])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
```

## Use instead

```python
from keras import Sequential
from keras.layers import Dense
from keras.losses import SparseCategoricalCrossentropy

model = Sequential([Dense(128, activation="relu"), Dense(10)])
model.compile("adam", SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
```

Or give the last layer `activation="softmax"` (`"sigmoid"` for a binary loss): `predict` then
returns probabilities.

## What it finds

The output's activation is known and gives no probabilities (none at all, `linear`, `relu` and its
kin, `tanh`, `softplus`, `log_softmax`; an LSTM or GRU has `tanh` unless told otherwise), and the
loss is a crossentropy without `from_logits=True`, or the Kullback-Leibler divergence. In a training
loop of one's own, and in a loss of one's own that is given to `compile`, the finding stands where
the Keras loss is called. A cross-entropy written with operators, -sum(y * log(z)), counts where z
is known to be a linear, relu or tanh output; the finding stands at the logarithm. It is an error,
for one linear unit with a binary loss a warning.

## Why it is wrong

A categorical loss divides each row by its sum; every one clips to between 0 and 1 and takes the
logarithm. Logits are neither positive nor normalised. No backend raises an error or warns. Ten
classes, on Keras 3 with TensorFlow and JAX and on tf_keras 2, where the right program reaches 0.97:

- linear with `categorical_crossentropy`: 0.11 to 0.13. With `sparse_categorical_crossentropy` 0.13
  to 0.19; on TensorFlow the loss sticks at 2.303.
- relu: NaN once all units of a row are 0; with the sparse loss 0.09 on TensorFlow.
- tanh: 0.13 to 0.26.
- One linear unit with `binary_crossentropy` gets through by luck: 0.96 to 0.97, but a higher loss
  on Keras 3, and outputs that are no probabilities.

## When it is silent

- The activation is one's own, `hard_sigmoid` or `exponential`, or a layer not known follows.
- The loss is a hinge, a regression, or not known; one's own loss calls no Keras loss on the output.
- The model's class has its own `train_step` or `compute_loss`.
- The likelihood of a rate, `z - y * log(z)`, and a logarithm of `1 + z`.
- Activation and `from_logits` hang on the same switch.
- A later `compile`, or a softmax added before it, comes before the training.

## Fix

Shown only. Both remedies train alike, but with `from_logits=True` `predict` goes on returning
logits, and metrics such as `Precision` and `AUC` have to be told.

## Questions

- https://github.com/tensorflow/tensorflow/issues/42182
- https://github.com/keras-team/keras/issues/6587 (the softmax of a segmentation network was taken
  away)
- https://github.com/tensorflow/tensorflow/issues/28718 (no activation under the plain binary loss)
- https://stackoverflow.com/questions/44066044 (a relu under a binary loss)
- https://stackoverflow.com/questions/47352366 (a relu under a categorical loss)

## References

- https://keras.io/api/losses/probabilistic_losses/
- https://keras.io/api/layers/activations/
- https://github.com/keras-team/keras-hub/pull/1008
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import Compiled, CrossEntropyWritten, LossCalled
from flake8_softmax.interpreter.facts import Head
from flake8_softmax.interpreter.records import OutputLoss
from flake8_softmax.knowledge.activations import NOT_PROBABILITIES
from flake8_softmax.knowledge.layers import Role
from flake8_softmax.knowledge.losses import PROBABILITY_LOSSES, Family
from flake8_softmax.knowledge.ops import concerns_networks
from flake8_softmax.rules.activation_edits import other_activation
from flake8_softmax.rules.edits import Correction
from flake8_softmax.rules.keywords import LOGARITHM, MEAN, PROBABILITY_LOSS, SUM
from flake8_softmax.rules.remedies import (
    activation_for,
    excludes,
    loss_for,
    on_logits,
    softmax_and_loss,
    takes_activation,
)
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX205",
    "logits-with-probability-loss",
    Level.ERROR,
    Applicability.DISPLAY,
    requires=((*PROBABILITY_LOSS, *LOGARITHM), (*PROBABILITY_LOSS, *SUM, *MEAN)),
)

DISTURBING = (Role.DROPOUT, Role.NOISE, Role.NORMALIZATION)


def check(event: Compiled | LossCalled | CrossEntropyWritten) -> Iterator[Report]:
    if isinstance(event, CrossEntropyWritten):
        yield from _written(event)
    else:
        yield from _given(event)


def _written(event: CrossEntropyWritten) -> Iterator[Report]:
    output = event.output
    if (
        event.raw is None
        or event.log.at is None
        or not concerns_networks(event.namespace, output.op)
    ):
        return
    yield RULE.report(
        event.log.at,
        f"cross-entropy needs probabilities, this is the log of a {event.raw} output (",
        Place(output.at or event.log.at, "the output is made here"),
        "); use a loss that takes logits",
        causes=(event.log.at,),
    )


def _given(event: Compiled | LossCalled) -> Iterator[Report]:
    for output in event.all_outputs:
        head, loss = output.head, output.loss
        if (
            head.activation in NOT_PROBABILITIES
            and loss.kind.family in PROBABILITY_LOSSES
            and loss.from_logits is False
        ):
            yield RULE.report(
                output.at,
                f"{loss.kind.name} on a {head.activation} output (",
                Place(_layer(output), "the output layer is here"),
                f"); {_remedy(output)}",
                causes=(head.layer,),
                set_at=output.set_at,
                per=output.loss,
                level=_level(output),
                fix=_fix(output),
            )


def _level(output: OutputLoss) -> Level:
    """One linear unit with a binary loss learns, though it gives no probabilities."""
    head, binary = output.head, output.loss.kind.family is Family.BINARY
    gets_through = binary and head.units == 1 and head.activation == "linear"
    return Level.WARNING if gets_through else Level.ERROR


def _layer(output: OutputLoss) -> cst.CSTNode:
    """The layer that gives the output its activation, `Activation('linear')` too."""
    last = output.output.layer
    applied = last is not None and output.output.op == "layer" and last.kind.name == "Activation"
    return last.at if last is not None and applied else output.head.layer


def _remedy(output: OutputLoss) -> str:
    head, loss = output.head, output.loss
    activation = activation_for(output)
    several = output.labels is not None and output.labels.encoding == "multi-label"
    if several and loss.kind.family is not Family.BINARY:
        return "use 'sigmoid' and 'binary_crossentropy'"
    if _is_disturbed(output) or _is_one_sum(head):
        return f"add Activation('{activation}') as the last layer"
    if head.recurrent:
        return f"add Dense({head.units or 'n'}, activation='{activation}')"
    if loss.kind.family is Family.BINARY and excludes(output):
        return f"use {softmax_and_loss(output)}"
    if head.activation != "linear":
        return f"use '{activation}' instead"
    if takes_activation(head) or not loss.kind.takes_logits:
        return f"use activation='{activation}'"
    return f"use {on_logits(loss_for(output.labels, loss.kind.name))}"


def _is_one_sum(head: Head) -> bool:
    """Whether one unit has no activation to give, and 'accuracy' would cut its logits at 0.5."""
    return head.units == 1 and head.activation == "linear" and not takes_activation(head)


def _is_disturbed(output: OutputLoss) -> bool:
    """Whether a Dropout or the like follows, after which probabilities would be none."""
    last = output.output.layer
    return last is not None and output.output.op == "layer" and last.kind.role in DISTURBING


def _fix(output: OutputLoss) -> Correction | None:
    head, name = output.head, activation_for(output)
    if _remedy(output) != f"use '{name}' instead":
        return None
    return other_activation(name, head.at, head.layer, head.set_at)
