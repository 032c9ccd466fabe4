"""Softmax is written out as exp(x) / sum(exp(x)), which overflows.

## What you see

- Loss is nan or infinite: a softmax written by hand overflows, `exp` gives inf, and inf / inf is
  nan
- NumPy warns: `RuntimeWarning: overflow encountered in exp`, `invalid value encountered in divide`

## Example

```python
import tensorflow as tf


def softmax(x):
    return tf.exp(x) / tf.reduce_sum(tf.exp(x), axis=-1, keepdims=True)
```

## Use instead

```python
import tensorflow as tf


def softmax(x):
    return tf.nn.softmax(x)
```

## What it finds

A division of `exp(x)` by the sum of `exp(x)` of the same `x`, with the functions of TensorFlow,
`keras.ops`, the Keras backend or `jax.numpy`; also in steps, through variables and `e.sum(...)`,
and with a tiny number added to the sum. NumPy counts only where `predict` gave the values.

## Why it is wrong

The exponential leaves the range of float32 at x = 88.73; then infinity is divided by infinity.

- 88 is still right, 90 gives NaN in `tf`, `keras.ops` and NumPy alike. float16 ends at 11.1,
  float64 at 709.8. Library functions subtract the maximum first, which changes nothing else, and
  were right up to 1000.
- One NaN makes the loss NaN, and after the next step all weights.
- The logits of a well-scaled network stay below 30: the overflow comes with raw pixels, a high
  learning rate or half precision, and then looks like another mistake.

Without an axis the sum runs over the whole batch: each row adds up to 1 / batch size.

## When it is silent

- The maximum, or another tensor, is subtracted first.
- `x` is known to be bounded: tanh, sigmoid, softsign, a clip, a negated value; the attention
  layers that take `exp(tanh(...))` are safe.
- Lessons that write softmax in NumPy; SMX906 can be enabled for them.
- Other ratios: a masked sum, a mean, `exp(x) / (1 + exp(x))`, two different tensors.
- Functions called `exp` that come from elsewhere.

## Fix

Safe where the sum runs over the last axis and keeps it: `softmax(x)` of the same library gives the
same numbers wherever the written form gives numbers; unsafe where something was added to the sum.
With another axis it must be passed on, and without one the result changes, so there is no fix then.

## References

- https://www.tensorflow.org/api_docs/python/tf/nn/softmax
- https://docs.scipy.org/doc/scipy/reference/generated/scipy.special.softmax.html
- https://www.deeplearningbook.org/contents/numerical.html
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import SoftmaxWritten
from flake8_softmax.interpreter.tensors import is_bounded
from flake8_softmax.knowledge.ops import concerns_networks
from flake8_softmax.rules.keywords import DIVISION, EXPONENTIAL, SUM
from flake8_softmax.rules.numeric_edits import softmax
from flake8_softmax.rules.rule import Applicability, Level, Report, Rule

RULE = Rule(
    "SMX404",
    "handwritten-softmax",
    Level.WARNING,
    Applicability.SAFE,
    requires=(EXPONENTIAL, SUM, DIVISION),
)


def check(event: SoftmaxWritten) -> Iterator[Report]:
    if event.masked or is_bounded(event.operand):
        return
    if not concerns_networks(event.namespace, event.operand.op):
        return
    yield RULE.report(
        event.at,
        "exp(x) / sum(exp(x)) overflows to NaN from x = 89 in float32; use softmax(x)",
        causes=(event.at,),
        fix=softmax(event),
    )
