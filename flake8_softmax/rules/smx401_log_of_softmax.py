"""The logarithm of a softmax is taken in two steps, and the first one underflows.

## What you see

- Loss is nan or infinite: the log of a predicted probability, a softmax, is `-inf`, and loss and
  gradients become nan
- Works, then nan: policy gradient, entropy or likelihood with `tf.log(tf.nn.softmax(x))` or
  `log(prob)` breaks after some steps

## Example

```python
import tensorflow as tf

logits = tf.constant([[2.0, 1.0, -120.0]])
log_probabilities = tf.math.log(tf.nn.softmax(logits))
```

## Use instead

```python
import tensorflow as tf

logits = tf.constant([[2.0, 1.0, -120.0]])
log_probabilities = tf.nn.log_softmax(logits)
```

## What it finds

`log` of a value that is a softmax output, written in one expression or reached through variables,
attributes, returned values and picked entries. The functions of TensorFlow 1 and 2, `keras.ops`,
the Keras backend and `jax.numpy` count; NumPy's only on what a model's call or `predict` returned.

## Why it is wrong

In float32 a softmax entry becomes exactly 0 once its logit lies about 88 below the largest, and
its logarithm is `-inf`. With the logits `[0, s, -s]` the result was `-inf` from s = 50 in
`tf.math.log`, `keras.ops.log`, the Keras backend and `jax.numpy.log`, while `log_softmax` was exact
down to -2000. NumPy in float64 lasts to a gap of 745.

One `-inf` is enough to spoil a run: an entropy or a loss multiplies it by 0, which is NaN, and the
gradient is NaN from a gap of about 100.

A small constant inside the logarithm cures the NaN and not the learning. `log(p + 1e-10)` caps the
loss at 23, and the gradient of a sample that is confidently wrong is 0. A linear classifier on
pixels from 0 to 255 reached an accuracy of 0.10 with it and 0.98 with the fused loss.

## When it is silent

- A guarded logarithm: `log(p + eps)`, a clip, a maximum.
- A logarithm of anything else, whatever its name: a sum over classes, a ratio, a parameter.
- NumPy softmaxes written as a lesson, and probabilities loaded from a file.
- Where the logarithm is part of a cross-entropy with labels: that is SMX402.

## Fix

Safe when the softmax stands inside the logarithm: `log(softmax(x))` becomes `log_softmax(x)` of the
same library. Both agree up to rounding wherever the first is finite. When the softmax has a name
and is used elsewhere too, keep it and take `log_softmax` of the logits beside it.

## References

- https://www.tensorflow.org/api_docs/python/tf/nn/log_softmax
- https://keras.io/api/ops/nn/
- https://docs.jax.dev/en/latest/_autosummary/jax.nn.log_softmax.html
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Logged
from flake8_softmax.interpreter.handwritten import is_softmax
from flake8_softmax.knowledge.ops import concerns_networks
from flake8_softmax.rules.keywords import LOGARITHM, SOFTMAX
from flake8_softmax.rules.numeric_edits import log_softmax
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX401",
    "log-of-softmax",
    Level.WARNING,
    Applicability.SAFE,
    requires=(LOGARITHM, *SOFTMAX),
)


def check(event: Logged) -> Iterator[Report]:
    head = event.operand.head
    if head is None or not (is_softmax(head) or head.other_axis):
        return
    if concerns_networks(event.namespace, event.operand.op):
        yield RULE.report(
            event.at,
            "log of a softmax (",
            Place(head.at, "the softmax is here"),
            ") is -inf or NaN once a probability underflows; use log_softmax",
            causes=(event.at,),
            fix=log_softmax(event),
        )
