"""A cross-entropy is written out as labels times the logarithm of a softmax.

## What you see

- Loss is nan or infinite: a cross entropy written by hand, `-sum(y * log(p))`, gives nan after some
  steps
- Works, then nan: the TensorFlow tutorial for MNIST trains and then accuracy suddenly drops to 10 %
  (0.098) and cost is nan
- Accuracy stays at chance: raw pixels or large batches, and weights are nan

## Example

```python
import tensorflow.compat.v1 as tf

logits = tf.placeholder(tf.float32, [None, 10])
labels = tf.placeholder(tf.float32, [None, 10])
y = tf.nn.softmax(logits)
cross_entropy = -tf.reduce_sum(labels * tf.log(y))
```

## Use instead

```python
import tensorflow.compat.v1 as tf

logits = tf.placeholder(tf.float32, [None, 10])
labels = tf.placeholder(tf.float32, [None, 10])
losses = tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits)
cross_entropy = tf.reduce_mean(losses)
```

## What it finds

The negated sum or mean of `labels * log(softmax)`, in any arrangement: the minus in front, inside
or on the logarithm, one reduction or two, with or without axes, as operators or as functions, in
one statement or with the logarithm or the product computed before. The same libraries count as for
SMX401.

## Why it is wrong

In float32 a softmax entry becomes exactly 0 once its logit lies about 88 below the largest. Its
logarithm is `-inf`, the label of every other class is 0, and 0 times `-inf` is NaN: the loss is
lost *even when the prediction is right*, and the weights are NaN one step later. A linear
classifier trained on inputs from 0 to 16 was NaN after one step, on raw pixels from 0 to 255 before
the first; the fused loss reached an accuracy of 0.98 on both. On inputs from 0 to 1 both do the
same, which is why tutorials get away with it.

`log(y + 1e-10)` or a clip avoids the NaN, but caps the loss at 23 and gives confidently wrong
samples a gradient of 0: accuracy 0.77 with the constant and 0.70 with the clip on inputs from 0 to
16, and 0.10 on 0 to 255.

That the formula sums over the batch where the fused loss is averaged is another matter: it
multiplies the learning rate by the batch size and is not what breaks the training.

## When it is silent

- The logarithm is guarded by `+ eps`, a clip or a maximum.
- The factor is made of the same softmax, as in an entropy or a divergence: that is SMX401, at
  the logarithm alone. The logarithm of a picked probability is SMX401 too.
- The logarithm is that of `log_softmax`, of a sigmoid, or of a value that is not known.
- Plain NumPy, unless a model made the probabilities.

## Fix

Unsafe: the fused loss of the value before the softmax, when that value has a name. The gradients
differ from the old ones where those were 0 or NaN, as intended; a sum that becomes a mean changes
the learning rate that fits.

## Questions

- https://stackoverflow.com/questions/33712178 (NaN after some thousand steps of a tutorial)
- https://stackoverflow.com/questions/33641799 (a tutorial falls to chance when batches get larger)
- https://github.com/hunkim/ReinforcementZeroToAll/pull/14 (the log likelihood of a policy)

## References

- https://www.tensorflow.org/api_docs/python/tf/nn/softmax_cross_entropy_with_logits
- https://keras.io/api/losses/probabilistic_losses/
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import CrossEntropyWritten
from flake8_softmax.knowledge.ops import concerns_networks
from flake8_softmax.rules.keywords import LOGARITHM, SOFTMAX
from flake8_softmax.rules.numeric_edits import fused_loss
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX402",
    "handwritten-cross-entropy",
    Level.WARNING,
    Applicability.UNSAFE,
    suppresses=("SMX401",),
    requires=(LOGARITHM, *SOFTMAX),
)


def check(event: CrossEntropyWritten) -> Iterator[Report]:
    softmax = event.log.operands[0]
    if (
        event.guarded
        or event.raw
        or softmax.head is None
        or not concerns_networks(event.namespace, softmax.op)
    ):
        return
    yield RULE.report(
        event.statement,
        "cross-entropy from log(softmax) (",
        Place(softmax.head.at, "the softmax is here"),
        f") is NaN on underflow; use {_fused(event.namespace)}",
        causes=(event.log.at,),
        fix=fused_loss(event),
    )


def _fused(namespace: str) -> str:
    if namespace.startswith("tensorflow"):
        return "tf.nn.softmax_cross_entropy_with_logits"
    return "categorical_crossentropy with from_logits=True"
