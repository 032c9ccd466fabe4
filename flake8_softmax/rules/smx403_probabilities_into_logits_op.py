"""A function that expects logits is given the output of a softmax or sigmoid.

## What you see

- Loss stops at a floor: loss does not fall below 1.46 with ten classes in TensorFlow; softmax
  output passed to `softmax_cross_entropy_with_logits`
- Learning is slow: training with `tf.nn.softmax_cross_entropy_with_logits` or
  `sigmoid_cross_entropy_with_logits` stalls
- Loss stops at a floor: a GAN's discriminator loss stays near 0.69 or 0.31; sigmoid applied twice

## Example

```python
import tensorflow as tf


def loss(labels, features, weights):
    y = tf.nn.softmax(tf.matmul(features, weights))
    return tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=y)
```

## Use instead

```python
import tensorflow as tf


def loss(labels, features, weights):
    logits = tf.matmul(features, weights)
    return tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits)
```

## What it finds

A known softmax or sigmoid output as the `logits` of
`tf.nn.softmax_cross_entropy_with_logits`, its sparse, `_v2`, sigmoid and weighted forms, of
`tf.losses.softmax_cross_entropy` and its kin of TensorFlow 1, or as the prediction of a Keras loss
that is called with `from_logits=True`.

## Why it is wrong

These functions apply the softmax or sigmoid themselves, so it is applied twice. Probabilities lie
between 0 and 1, and the second softmax makes them almost equal:

- With 10 classes the loss cannot fall below 1.461. Plain gradient descent reached an accuracy of
  0.681 instead of 0.947 in 150 steps, and 0.957 instead of 0.980 in 1500.
- With a sigmoid, a perfect positive sample still costs 0.313 and a negative one 0.693, the price of
  guessing. Accuracy was 0.814 instead of 0.890, and positives were on average believed with 0.595.

Keras on TensorFlow repairs `from_logits=True` after a softmax *layer* by looking for the logits
behind it. The functions of TensorFlow do nothing of the kind, and JAX and PyTorch never do.

Accuracy on the training data may look acceptable, because the order of the classes survives. The
loss shows it: it stops at a floor.

## When it is silent

- The value is made before the softmax, whatever it is called: `softmax_linear` and
  `softmax = tf.add(tf.matmul(x, w), b)` are logits, and a variable named `logits` may be none.
- It comes from a function or model that is not in the file, or only on some paths from a softmax.
- The probabilities are used for something else: accuracy, `argmax`, a summary.
- A Keras loss object called on a model's output is the matter of SMX206.

## Fix

Unsafe: the value before the activation is passed instead, when it has a name. The loss falls
further and the model learns other weights, as intended. Where the activation belongs to a layer,
remove it there and apply softmax when the probabilities are read.

## Questions

- https://github.com/tensorflow/tensorflow/issues/32869
- https://github.com/jaehong31/CGES/issues/1 (a model returns softmax, the program feeds it to the
  fused loss)
- https://github.com/exelban/tensorflow-cifar-10/issues/6 (a softmax layer under the fused loss)
- https://github.com/ChengBinJin/V-GAN-tensorflow/issues/16 (the judge of a GAN returns a sigmoid)

## References

- https://www.tensorflow.org/api_docs/python/tf/nn/softmax_cross_entropy_with_logits
- https://www.tensorflow.org/api_docs/python/tf/nn/sigmoid_cross_entropy_with_logits
- https://github.com/keras-team/keras/issues/15271
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import LogitsLossCalled, LossCalled
from flake8_softmax.interpreter.values import Tensor
from flake8_softmax.knowledge.activations import PROBABILITIES
from flake8_softmax.rules.edits import Correction, correction, replace
from flake8_softmax.rules.keywords import CROSSENTROPY, SOFTMAX_OR_SIGMOID
from flake8_softmax.rules.numeric_edits import scores_of
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX403",
    "probabilities-into-logits-op",
    Level.ERROR,
    Applicability.UNSAFE,
    suppresses=("SMX205",),
    requires=(*SOFTMAX_OR_SIGMOID, CROSSENTROPY),
)


def check(event: LogitsLossCalled | LossCalled) -> Iterator[Report]:
    if isinstance(event, LogitsLossCalled):
        yield from _report(event.logits, event.logits_at, event.op.name)
    elif event.loss.from_logits is True and not event.from_model:
        yield from _report(event.output, event.output_at, event.loss.kind.name)


def _report(given: Tensor, at: cst.CSTNode, name: str) -> Iterator[Report]:
    head = given.head
    if head is not None and head.activation in PROBABILITIES:
        yield RULE.report(
            at,
            f"{name} expects logits, not a {head.activation} output (",
            Place(head.at, f"the {head.activation} is here"),
            f"); drop the {head.activation}",
            causes=(head.layer,),
            fix=_fix(given, at, head.activation),
        )


def _fix(given: Tensor, at: cst.CSTNode, activation: str) -> Correction | None:
    scores = scores_of(given, at)
    return None if scores is None else correction(f"Drop the {activation}", replace(at, scores))
