"""The logarithm of a softmax is protected by a small number or a clip.

Enabled by `--enable-extensions=SMX9`.

## What you see

- Learning is slow: a loss with `log(p + 1e-10)` or `clip` stops improving; no nan, but samples that
  are wrong with confidence are not corrected
- Loss stops at a cap: the loss of a sample never exceeds 23 or 16

## Example

```python
import tensorflow as tf


def entropy(logits):
    p = tf.nn.softmax(logits)
    return -tf.reduce_sum(p * tf.math.log(p + 1e-10), axis=-1)
```

## Use instead

```python
import tensorflow as tf


def entropy(logits):
    log_p = tf.nn.log_softmax(logits)
    return -tf.reduce_sum(tf.exp(log_p) * log_p, axis=-1)
```

## What it finds

A logarithm of a known softmax output with a constant added (`log(p + 1e-10)`) or after a clip or a
maximum. Of NumPy's logarithm only where a model gave the probabilities.

## Why it is wrong

The guard prevents the NaN of SMX401 and is far better than nothing. What it costs:

- The loss of one sample is capped: at 23.0 for 1e-10, 16.1 for 1e-7, 27.6 for 1e-12.
- The gradient of a sample that is confidently wrong is almost zero. For a gap of 40 between the
  logits it was 4e-8 instead of 1 with an addition, and exactly 0 with a clip. The samples that
  should teach most teach nothing.
- A linear classifier on pixels of 0 to 255 reached an accuracy of 0.10 with `+ 1e-10`, against 0.98
  with the fused loss. On inputs of 0 to 16 it was 0.766 against 0.978.
- In float16, 1e-8 and 1e-10 are 0, so they guard nothing; in float32 so is anything up to 1e-38.

Where the logits stay small, nothing of this is seen: on inputs of 0 to 1 all forms gave 0.947. That
is why the rule is opt-in. An entropy or a value that is only printed loses nothing either.

## When it is silent

- The value is not known to be a softmax, whatever it is called, or only on some paths.
- NumPy on numbers that do not come from a model.
- The logarithm without a guard is the matter of SMX401 and SMX402.

## Fix

Display: `log_softmax` of the value before the softmax, or the fused loss. It changes the loss, and
needs that value, which the linter may not be able to name.

## References

- https://www.tensorflow.org/api_docs/python/tf/nn/log_softmax
- https://keras.io/api/ops/nn/#logsoftmax-function
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Logged
from flake8_softmax.interpreter.handwritten import is_softmax
from flake8_softmax.knowledge.ops import concerns_networks
from flake8_softmax.rules.keywords import LOGARITHM, SOFTMAX
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX901",
    "guarded-log-of-softmax",
    Level.NOTE,
    Applicability.DISPLAY,
    requires=(LOGARITHM, *SOFTMAX),
)


def check(event: Logged) -> Iterator[Report]:
    operand = event.operand
    if operand.op not in ("add", "clip") or not operand.operands:
        return
    inner = operand.operands[0]
    if is_softmax(inner.head) and inner.head and concerns_networks(event.namespace, inner.op):
        yield RULE.report(
            event.at,
            "a guarded log of softmax (",
            Place(inner.head.at, "the softmax is here"),
            ") caps the loss and may lose its gradient; use log_softmax",
            causes=(event.at,),
        )
