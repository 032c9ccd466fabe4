"""A loss gets the network's output as labels and the labels as output.

## What you see

- Loss is negative: a cross entropy falls below zero without bound, to minus infinity
- Loss falls, accuracy does not: `logits` and `labels`, or `y_pred` and `y_true`, are in the wrong
  order

## Example

```python
import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(5)])
labels = tf.one_hot(np.load("y.npy"), 5)
loss = tf.nn.softmax_cross_entropy_with_logits(model(np.load("x.npy")), labels)
```

## Use instead

```python
import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(5)])
labels = tf.one_hot(np.load("y.npy"), 5)
loss = tf.nn.softmax_cross_entropy_with_logits(labels, model(np.load("x.npy")))
```

## What it finds

A call of a TensorFlow crossentropy (`tf.nn.softmax_cross_entropy_with_logits` and kin,
`tf.losses`) or of a Keras loss in a hand-written loop, in which the known output of a network
stands where labels belong, and known labels stand where the output belongs. A loss of one's own
that is given to `compile` gets the labels first and the output second, whatever its parameters are
called.

## Why it is wrong

Keras losses and the functions of TensorFlow take the labels first. A crossentropy is not symmetric:
swapped, the softmax and the logarithm are those of the labels, and the output is only a weight.

- `softmax_cross_entropy_with_logits(logits, labels)` raised nothing and returned 2.81 where the
  loss is 0.417. With one-hot labels of the same shape nothing can notice.
- The gradient no longer depends on the output. With 10 classes it lowers the logit of the right
  class with 1.461 and every other with 2.461, for ever: the loss falls without a bound.

Much code has the wrong order from elsewhere: PyTorch and `tf.contrib.losses` take the output first,
and so did `tf.nn` before TensorFlow 1.0.

## When it is silent

- Either side is not known: parameters called `logits` and `labels` prove nothing.
- One's own loss calls a crossentropy both ways around, or a divergence.
- Both are outputs, as in distillation, where a teacher gives the labels.
- Symmetric losses such as mean squared error.
- `tf.contrib.losses` and slim, which take the logits first.
- `tf.nn.…_with_logits(logits, labels)` without keywords in a graph with placeholders: TensorFlow
  0.12 took the logits first, and TensorFlow 1 refuses arguments without keywords.

## Fix

Safe: the two arguments change places. No correct program passes them in this order to TensorFlow 1
or later. Keywords (`labels=`, `logits=`, `y_true=`, `y_pred=`) prevent the mistake.

## Questions

- https://github.com/bolunwang/backdoor/issues/11 (the prediction goes first into a Keras loss)
- https://github.com/kyle-dorman/bayesian-neural-network-blogpost/issues/12 (a Bayesian loss with
  the prediction first)

## References

- https://www.tensorflow.org/api_docs/python/tf/nn/softmax_cross_entropy_with_logits
- https://keras.io/api/losses/
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import LogitsLossCalled, LossCalled
from flake8_softmax.interpreter.records import OwnLoss
from flake8_softmax.interpreter.tensors import source_in
from flake8_softmax.interpreter.values import Tensor, Value
from flake8_softmax.knowledge.losses import PROBABILITY_LOSSES, Family
from flake8_softmax.rules.edits import Correction, correction, replace_whole, whole
from flake8_softmax.rules.keywords import PROBABILITY_LOSS
from flake8_softmax.rules.rule import Applicability, Level, Report, Rule

RULE = Rule(
    "SMX406",
    "swapped-logits-and-labels",
    Level.ERROR,
    Applicability.SAFE,
    requires=(PROBABILITY_LOSS,),
)


def check(event: LogitsLossCalled | LossCalled) -> Iterator[Report]:
    if isinstance(event, LogitsLossCalled):
        output, output_at, name = event.logits, event.logits_at, event.op.name
    elif event.loss.kind.family not in PROBABILITY_LOSSES or _is_divergence(event):
        return
    else:
        output, output_at, name = event.output, event.output_at, event.loss.kind.name
    if not (_is_swapped_in(event.own, event) if event.own else _is_swapped(output, event.labels)):
        return
    yield RULE.report(
        event.first_at,
        f"{name} gets the output as labels, the labels as output; swap them",
        causes=(output_at,),
        fix=_fix(event.labels_at, output_at),
    )


def _is_divergence(event: LossCalled) -> bool:
    """Whether both ways around have a meaning: a divergence in a loss of the program's own."""
    return event.own is not None and event.loss.kind.family is Family.KL


def _is_swapped_in(own: OwnLoss, event: LogitsLossCalled | LossCalled) -> bool:
    """Whether the labels that Keras gives to the program's own loss stand for the output."""
    labels = event.labels
    return (
        event.source is own.labels
        and isinstance(labels, Tensor)
        and source_in(own, labels) is own.output
    )


def _is_swapped(output: Tensor, labels: Value) -> bool:
    if output.labels is None or output.head is not None:
        return False
    return isinstance(labels, Tensor) and labels.head is not None and labels.labels is None


def _fix(one: cst.CSTNode | None, other: cst.CSTNode) -> Correction | None:
    if not isinstance(one, cst.BaseExpression) or not isinstance(other, cst.BaseExpression):
        return None
    swapped = replace_whole(one, whole(other)), replace_whole(other, whole(one))
    return correction("Swap labels and output", *swapped)
