"""A softmax over an axis of length 1 is always 1.

## What you see

- Always 1.0: softmax gives 1.0 for every sample; all predictions are ones, `predict` returns
  `[[1.], [1.], …]`
- The same class for every sample: a binary classifier always predicts class 1, the positive one
- Loss falls, accuracy does not: accuracy is the share of one class, often 50 %, and never moves
- Accuracy stays at chance: accuracy is constant, the same in every epoch, with one output unit (one
  neuron)
- Attention does nothing: every time step gets the weight 1
- Keras warns: `You are using a softmax over axis -1 of a tensor of shape (32, 1)`

## Example

```python
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(16, activation="relu"), Dense(1, activation="softmax")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
```

## Use instead

```python
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(16, activation="relu"), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
```

Two classes may also be two units with softmax and a categorical loss. Attention over time is
`Softmax(axis=1)` on the scores.

## What it finds

A softmax along an axis whose size is known to be 1: `Dense(1, activation='softmax')`, one filter
of a convolution, `SimpleRNN(1)`, and a `Softmax`, `Activation('softmax')` or `tf.nn.softmax` on the
output of such a layer, and `e / sum(e, axis=-1)` of exponentials. Attention scores count too:
`Dense(1, activation='softmax')` over `(batch, time, 1)` gives every step the weight 1.

## Why it is wrong

Softmax divides by the sum over its axis, and a number divided by itself is 1, whatever the network
has learned. Measured: every prediction is 1 (0.99999994 on TensorFlow's CPU kernels), accuracy is
the share of class 1.

- TensorFlow, Keras 3 and tf_keras 2, with `binary_crossentropy`: the training loss falls nicely,
  from 0.625 to 0.095, since the loss looks at the logit behind the softmax. Predictions and
  accuracy do not move. A healthy loss beside an accuracy of 0.49 is the fingerprint.
- JAX and PyTorch: the loss stands at 7.977 and the weights do not move.
- With `categorical_crossentropy` the loss is 0 from the first step (6e-8 on JAX).

Keras 3 warns at run time, tf_keras 2 says nothing.

## When it is silent

- The softmax runs along another axis: `Softmax(axis=1)`, `tf.nn.softmax(score, axis=1)`, channels
  first, or after a `Flatten`, `Permute`, `Reshape` or `squeeze` of the scores.
- The number of units is not known, or is 1 in one branch only.
- `LSTM(1, activation='softmax')` and `GRU`: they are not constant, and wrong in another way
  (SMX301).
- A layer that is not known stands between.

## Fix

Unsafe: `'softmax'` becomes `'sigmoid'` when the loss is a binary one or not known. On TensorFlow
the trained weights stay as they were, on JAX and PyTorch a dead network comes alive. A regression
needs no activation, a categorical loss a unit for each class, and attention, where the softmax is
multiplied by other values, `Softmax(axis=1)`; there nothing is changed.

## Questions

- https://github.com/keras-team/keras/issues/18909
- https://github.com/keras-team/keras/issues/18105
- https://github.com/keras-team/keras/issues/11441 (a population predicted by one softmax unit)
- https://github.com/flyyufelix/cnn_finetune/issues/20 (`num_classes=1` reaches the softmax of a
  builder)
- https://stackoverflow.com/questions/45337371 (one unit and a softmax)
- https://stackoverflow.com/questions/34311586 (one unit and a softmax)
- https://stackoverflow.com/questions/51749207 (one unit and a softmax)

## References

- https://keras.io/api/layers/activation_layers/softmax/
- https://keras.io/api/layers/activations/
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import (
    ActivationApplied,
    Compiled,
    LossCalled,
    SoftmaxMultiplied,
    SoftmaxWritten,
)
from flake8_softmax.interpreter.facts import Head
from flake8_softmax.interpreter.records import OutputLoss
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.knowledge.metrics import Family as Metric
from flake8_softmax.knowledge.ops import concerns_networks
from flake8_softmax.rules.activation_edits import other_activation
from flake8_softmax.rules.keywords import SOFTMAX
from flake8_softmax.rules.remedies import has_classes, layer_name, unit_per_class
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX203",
    "softmax-over-one-unit",
    Level.ERROR,
    Applicability.UNSAFE,
    suppresses=(
        "SMX202",
        "SMX204",
        "SMX207",
        "SMX208",
        "SMX301",
        "SMX302",
        "SMX404",
        "SMX501",
        "SMX903",
    ),
    requires=SOFTMAX,
)

UNBOUNDED = ("hinge", "squared_hinge")
ACCURACIES = (Metric.ACCURACY_BY_SHAPE, Metric.BINARY_ACCURACY)


def check(
    event: ActivationApplied | SoftmaxMultiplied | SoftmaxWritten | Compiled | LossCalled,
) -> Iterator[Report]:
    if isinstance(event, ActivationApplied):
        yield from _of_activation(event)
    elif isinstance(event, SoftmaxMultiplied):
        yield from _of_weights(event)
    elif isinstance(event, SoftmaxWritten):
        yield from _of_division(event)
    else:
        for output in event.outputs:
            yield from _of_head(output.head, _for_loss(output, event))


def _of_activation(event: ActivationApplied) -> Iterator[Report]:
    operand = event.operand
    if event.name == "softmax" and operand.size == 1 and _over_last_axis(event):
        where = _where(event.units_at, event.by)
        remedy = _over_time(event.at, event.by) if operand.rank == 3 else "'sigmoid'"
        yield _report(event.at, where, remedy, event.by, event.set_at)


def _of_weights(event: SoftmaxMultiplied) -> Iterator[Report]:
    if event.rank != 2:
        yield from _of_head(event.head, _over_time(event.head.at, event.head.layer))


def _of_head(head: Head, remedy: str) -> Iterator[Report]:
    """The report that takes into account what the softmax is used for."""
    gated = head.recurrent and not layer_name(head).startswith("SimpleRNN")
    if head.activation == "softmax" and head.units == 1 and not gated:
        where = _where(head.units_at, head.layer)
        yield _report(head.at, where, remedy, head.layer, head.set_at, informed=True)


def _of_division(event: SoftmaxWritten) -> Iterator[Report]:
    known = concerns_networks(event.namespace, event.operand.op)
    if known and event.size == 1 and event.over_last_axis:
        yield _report(event.at, (), "axis=1", event.at, None)


def _report(
    at: cst.CSTNode,
    where: tuple[str | Place, ...],
    remedy: str,
    cause: cst.CSTNode,
    set_at: cst.CSTNode | None,
    informed: bool = False,
) -> Report:
    fix = other_activation("sigmoid", at, cause, set_at) if remedy == "'sigmoid'" else None
    return RULE.report(
        at,
        "softmax over an axis of length 1 is always 1.0",
        *where,
        f"; use {remedy}",
        causes=(cause,),
        set_at=set_at,
        informed=informed,
        fix=fix,
    )


def _for_loss(output: OutputLoss, event: Compiled | LossCalled) -> str:
    kind = output.loss.kind
    if kind.family in (Family.CATEGORICAL, Family.SPARSE) or has_classes(output.labels):
        return unit_per_class(output.labels)
    unbounded = kind.family is Family.REGRESSION or kind.name in UNBOUNDED
    return "no activation" if unbounded and not _counts_classes(output, event) else "'sigmoid'"


def _counts_classes(output: OutputLoss, event: Compiled | LossCalled) -> bool:
    """Whether a distance is taken from two classes: from labels 0 and 1, or beside accuracy."""
    accuracies = isinstance(event, Compiled) and any(
        metric.kind.family in ACCURACIES for metric in event.metrics
    )
    return output.labels is not None or accuracies


def _over_time(at: cst.CSTNode, by: cst.CSTNode) -> str:
    """The softmax along the steps of a sequence: an argument cannot name its axis."""
    return "axis=1" if at is by else "Softmax(axis=1)"


def _over_last_axis(event: ActivationApplied) -> bool:
    rank = event.operand.rank
    return event.axis == -1 or (rank is not None and event.axis == rank - 1)


def _where(at: cst.CSTNode | None, by: cst.CSTNode) -> tuple[str | Place, ...]:
    """Where the one unit is written, unless it is in the same call as the softmax."""
    if at is None or (isinstance(by, cst.Call) and at in _values(by)):
        return ()
    return (" (one unit on ", Place(at, "the one unit is written here"), ")")


def _values(call: cst.Call) -> tuple[cst.BaseExpression, ...]:
    return tuple(argument.value for argument in call.args)
