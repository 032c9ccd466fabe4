"""A softmax, or a crossentropy with its logarithm, is written by hand in NumPy.

Enabled by `--enable-extensions=SMX9`.

## What you see

- Loss is nan or infinite: NumPy softmax from scratch overflows, `RuntimeWarning: overflow
  encountered in exp`

## Example

```python
import numpy as np
from keras.datasets import mnist


def softmax(x):
    return np.exp(x) / np.sum(np.exp(x), axis=-1, keepdims=True)
```

## Use instead

```python
from keras.datasets import mnist
from scipy.special import softmax
```

## What it finds

What SMX404 and SMX402 find in TensorFlow, Keras and JAX, in plain NumPy: `np.exp(x)` divided by
its sum without the maximum subtracted, and the negated sum or mean of labels times `np.log` of a
softmax.

## Why it is wrong

The exponential overflows: in float32 from x = 88.73, in float16 from 11.1, in NumPy's usual float64
from 709.8. Infinity divided by infinity is NaN. With the maximum subtracted the result was right up
to 1000, and is the same otherwise.

The logarithm fails at the other end: a probability underflows to 0 and its logarithm is -inf, in
float64 when the gap between two values is more than about 745. `0 * -inf` is NaN, so that
`np.sum([0, 1] * np.log([0, 1]))` is NaN although the prediction is right.

Without an axis, as in `np.exp(x) / np.sum(np.exp(x))`, the rows of a batch share one sum and do not
add up to 1 each.

Lessons write these formulas on purpose and keep the numbers small; in float64 and below 700 nothing
happens. That is why the rule is opt-in.

## When it is silent

- The maximum is subtracted before the exponential, or the values are known to be bounded: tanh,
  sigmoid, a clip, a logarithm.
- Numerator and denominator are of different values: `np.exp(x) / (1 + np.exp(x))`.
- What the formula is applied to is not known at all, such as an array from a file.
- The numbers come from a model: that is SMX404 and SMX402.
- The file mentions neither Keras nor TensorFlow.

## Fix

Display: `scipy.special.softmax(x, axis=-1)` and `scipy.special.log_softmax`. They need SciPy, which
a lesson in NumPy may not want.

## References

- https://docs.scipy.org/doc/scipy/reference/generated/scipy.special.softmax.html
- https://docs.scipy.org/doc/scipy/reference/generated/scipy.special.log_softmax.html
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import CrossEntropyWritten, SoftmaxWritten
from flake8_softmax.interpreter.tensors import is_bounded
from flake8_softmax.knowledge.ops import concerns_networks
from flake8_softmax.rules.keywords import SOFTMAX
from flake8_softmax.rules.rule import Applicability, Level, Report, Rule

RULE = Rule("SMX906", "numpy-softmax", Level.NOTE, Applicability.DISPLAY, requires=SOFTMAX)


def check(event: SoftmaxWritten | CrossEntropyWritten) -> Iterator[Report]:
    if isinstance(event, SoftmaxWritten):
        if not is_bounded(event.operand) and _is_plain(event.namespace, event.operand.op):
            yield RULE.report(
                event.at,
                "exp(x) / sum(exp(x)) overflows for large x; use scipy.special.softmax",
            )
    elif not event.guarded and _is_plain(event.namespace, event.log.operands[0].op):
        yield RULE.report(
            event.statement,
            "cross-entropy from log(softmax) is inf on underflow; use scipy.special.log_softmax",
        )


def _is_plain(namespace: str, op: str) -> bool:
    return bool(namespace) and not concerns_networks(namespace, op)
