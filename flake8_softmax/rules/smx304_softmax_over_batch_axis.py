"""A softmax along axis 0 normalises across the samples of a batch.

## What you see

- Always 1.0: predicting one sample, a single image, at a time gives 1.0 for every class; a batch
  does not
- Rows do not sum to 1: columns do; the softmax runs along axis 0, the batch
- Predictions depend on the batch: the same image gets other probabilities in another batch, with
  another batch size

## Example

```python
from keras import Sequential
from keras.layers import Dense, Input, Softmax

model = Sequential([Input((20,)), Dense(10), Softmax(axis=0)])
```

## Use instead

```python
from keras import Sequential
from keras.layers import Dense, Input, Softmax

model = Sequential([Input((20,)), Dense(10), Softmax()])
```

## What it finds

`Softmax(axis=0)`, or a softmax function with `axis=0`, on a value that is known to have a batch
axis and at least one more: the output of a layer, or what `predict` returned. The finding stands at
the axis.

A softmax written as exp(x) / sum(exp(x)) counts where the sum has no axis, or the first.

## Why it is wrong

Axis 0 counts the samples. The softmax then makes the scores of one class sum to 1 over the batch,
and those of one sample to anything: 0.13 to 0.61 was measured for 32 samples of 10 classes. A
prediction depends on which other samples happen to be in the batch.

- A batch of one: every class gets 1.0. Accuracy was 0.06 to 0.08 there, and 0.88 to 0.91 with
  batches of 32, so an evaluation may look acceptable and every single prediction is worthless.
- Keras on TensorFlow (3 and 2): training does not show it. The loss uses the logits behind the
  softmax without looking at the axis and falls as if all were right (0.102, as with `axis=-1`).
- JAX and PyTorch: the loss sees the wrong values.

For two axes, `axis=1` and `axis=-1` are the same and right.

## When it is silent

- Vectors, where axis 0 is the only one, and a single row: `tf.nn.softmax(model.predict(x)[0], 0)`.
- Variables and weights, whose first axis is no batch.
- Values whose axes are not known: parameters, own functions, after a transposition or `stack`.
- Attention over time, `Softmax(axis=1)` on three axes.
- Functions that are mapped over rows (`map_fn`, `vectorized_map`).

## Fix

Unsafe: an axis that is written becomes -1. Predictions change, as intended.

## Questions

- https://github.com/keras-team/keras/issues/15271
- https://github.com/tensorflow/tensorflow/issues/23426 (a softmax by hand that sums over the batch
  too)

## References

- https://keras.io/api/layers/activation_layers/softmax/
- https://www.tensorflow.org/api_docs/python/tf/nn/softmax
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import ActivationApplied, SoftmaxWritten
from flake8_softmax.interpreter.tensors import PREDICTING, has_batch_axis, unwrapped
from flake8_softmax.interpreter.values import Tensor
from flake8_softmax.rules.edits import Correction, correction, replace
from flake8_softmax.rules.keywords import SOFTMAX
from flake8_softmax.rules.rule import Applicability, Level, Report, Rule

RULE = Rule(
    "SMX304",
    "softmax-over-batch-axis",
    Level.ERROR,
    Applicability.UNSAFE,
    suppresses=("SMX404",),
    requires=SOFTMAX,
)


def check(event: ActivationApplied | SoftmaxWritten) -> Iterator[Report]:
    if isinstance(event, SoftmaxWritten):
        yield from _written(event)
    else:
        yield from _applied(event)


def _written(event: SoftmaxWritten) -> Iterator[Report]:
    if (event.whole or event.axis == 0) and _holds_samples(event.operand):
        yield RULE.report(
            event.at,
            "this softmax sums over the whole batch, not over the classes; use axis=-1",
            causes=(event.at,),
        )


def _holds_samples(operand: Tensor) -> bool:
    """Whether the first of several axes counts samples, and there are several of these."""
    source = unwrapped(operand, "subtract", "multiply", "divide", "cast", "identity")
    return has_batch_axis(source) and (source.op not in PREDICTING or source.samples == "many")


def _applied(event: ActivationApplied) -> Iterator[Report]:
    if event.name != "softmax" or event.axis != 0:
        return
    if has_batch_axis(event.operand):
        yield RULE.report(
            event.axis_at or event.at,
            "softmax over axis 0 normalises across the batch, not the classes;"
            f" use {_remedy(event)}",
            causes=(event.by,),
            fix=_fix(event),
        )


def _remedy(event: ActivationApplied) -> str:
    """Over a last axis of length 1 a softmax would be 1 everywhere."""
    return "'sigmoid'" if event.operand.size == 1 else "axis=-1"


def _fix(event: ActivationApplied) -> Correction | None:
    axis = event.axis_at
    if axis is None or _remedy(event) != "axis=-1":
        return None
    return correction("Use axis=-1", replace(axis, "-1"))
