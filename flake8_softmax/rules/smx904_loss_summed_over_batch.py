"""A hand-written loss is the sum over the samples of a batch, not their mean.

Enabled by `--enable-extensions=SMX9`.

## What you see

- Loss depends on the batch size: changing the batch size needs another learning rate, loss is in
  the thousands

## Example

```python
import tensorflow as tf


def loss(labels, features, weights):
    logits = tf.matmul(features, weights)
    losses = tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits)
    return tf.reduce_sum(losses)
```

## Use instead

```python
import tensorflow as tf


def loss(labels, features, weights):
    logits = tf.matmul(features, weights)
    losses = tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits)
    return tf.reduce_mean(losses)
```

## What it finds

A sum over all axes of the losses of a batch: of what `tf.nn.softmax_cross_entropy_with_logits` and
its kin return, or of a crossentropy written out as `-tf.reduce_sum(y * tf.math.log(p))`.

## Why it is wrong

The sum over 32 samples is 32 times their mean, and so is its gradient: a norm of 18.1 instead of
0.565, and for one batch of all 1437 samples 645 instead of 0.449. The learning rate is in effect
multiplied by the size of the batch and changes when the batch does. Printed losses of different
batch sizes cannot be compared.

It does not break learning, as is often said.

- With Adam, which scales gradients itself, the accuracy was the same to four digits: 0.9299.
- With plain gradient descent it is a larger step, and may even help: at a rate of 0.5 the sum
  reached 0.982 and the mean 0.947, at 0.001 the sum 0.967 and the mean 0.115.

Who has tuned the learning rate for the sum gains nothing by the change. That is why the rule is
opt-in.

## When it is silent

- The sum is over an axis, one number for each sample, or is divided by the size of the batch.
- It is no known loss: penalties on weights, counts of right answers.

## Fix

Unsafe: the mean over the samples of the sum over the classes. The loss and its gradient become
smaller by the size of the batch, and the learning rate has to be chosen again.

## Questions

- https://stackoverflow.com/questions/33641799 (a tutorial falls to chance when batches get larger)

## References

- https://keras.io/api/losses/#standalone-usage-of-losses
- https://www.tensorflow.org/tutorials/distribute/custom_training
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import CrossEntropyWritten, LossSummed
from flake8_softmax.rules.edits import Code, Correction, correction, replace
from flake8_softmax.rules.keywords import CROSSENTROPY, LOGARITHM
from flake8_softmax.rules.rule import Applicability, Level, Report, Rule

RULE = Rule(
    "SMX904",
    "loss-summed-over-batch",
    Level.NOTE,
    Applicability.UNSAFE,
    requires=((*LOGARITHM, *CROSSENTROPY),),
)


def check(event: CrossEntropyWritten | LossSummed) -> Iterator[Report]:
    at = event.at if isinstance(event, LossSummed) else event.summed
    if at is not None:
        yield RULE.report(
            at,
            "a loss summed over the batch has a gradient that grows with the batch; use the mean",
            fix=_fix(at, isinstance(event, LossSummed)),
        )


MEANS = {"reduce_sum": "reduce_mean", "sum": "mean"}


def _fix(call: cst.CSTNode, by_sample: bool) -> Correction | None:
    """The mean over the samples, of the sum over the classes where that is not taken yet."""
    function = call.func if isinstance(call, cst.Call) else None
    if not isinstance(call, cst.Call) or not isinstance(function, cst.Attribute):
        return None
    mean = MEANS.get(function.attr.value)
    if mean is None or len(call.args) != 1:
        return None
    if by_sample:
        return correction("Use the mean", replace(function.attr, mean))
    around = (
        Code(function.value, copied=True),
        f".{mean}(",
        Code(call.func, call.args[0]),
        ", axis=-1))",
    )
    return correction("Use the mean", replace(call, *around))
