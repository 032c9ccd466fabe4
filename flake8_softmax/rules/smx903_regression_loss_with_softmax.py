"""The output of a softmax is trained with a mean squared or absolute error.

Enabled by `--enable-extensions=SMX9`.

## What you see

- Learning is slow: softmax with mean squared error (MSE) hardly learns with SGD

## Example

```python
from keras import Sequential
from keras.layers import Dense, Input

model = Sequential([Input((8,)), Dense(3, activation="softmax")])
model.compile(optimizer="sgd", loss="mse")
```

## Use instead

```python
from keras import Sequential
from keras.layers import Dense, Input

model = Sequential([Input((8,)), Dense(3, activation="softmax")])
model.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["mse"])
```

## What it finds

A model, or an output of one, that ends in softmax and whose loss is `mean_squared_error`,
`mean_absolute_error`, `mean_squared_logarithmic_error`, `huber`, `log_cosh` or `poisson`, by any of
their names, also called by hand.

## Why it is wrong

These losses see the probabilities and not the logits, so their gradient passes through the softmax
and vanishes where the softmax is saturated: for the logits [10, -10, 0] and a wrong class it was
3e-5, where the crossentropy's is about 1.

- With plain SGD this is felt: an accuracy of 0.075 instead of 0.70 at a learning rate of 0.01,
  and 0.25 instead of 0.96 at 0.1, after 12 epochs.
- With Adam it is not: 0.944 to 0.953 instead of 0.939. The folklore that it never works is false.
- The absolute error lost a class on JAX (0.867); on TensorFlow it gave 0.947.
- Integer labels of shape (n, 1) broadcast silently against the probabilities, and the model
  learns a constant.

The squared error of probabilities is the Brier score, a sound measure and sometimes what is meant;
this and Adam make the rule opt-in.

## When it is silent

- The output is linear, sigmoid or tanh, or not known.
- The other losses on probabilities: `kl_divergence`, the hinge losses.
- The error belongs to another output of the model, such as the value beside a policy.
- mse or mae as a metric.

## Fix

Display: `'categorical_crossentropy'`, or the sparse form for integer labels. Which one depends on
the labels, and another loss gives another model.

## Questions

- https://github.com/keras-team/keras/issues/321 (a squared error of a softmax never moves)
- https://stackoverflow.com/questions/34673164 (a squared error of one-hot labels)
- https://stackoverflow.com/questions/38648195 (a squared error of three classes)

## References

- https://keras.io/api/losses/probabilistic_losses/
- https://keras.io/api/losses/regression_losses/
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Compiled, LossCalled
from flake8_softmax.interpreter.records import OutputLoss
from flake8_softmax.rules.keywords import SOFTMAX
from flake8_softmax.rules.remedies import categorical, is_input
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX903", "regression-loss-with-softmax", Level.NOTE, Applicability.DISPLAY, requires=SOFTMAX
)

DISTANCES = (
    "mean_squared_error",
    "mean_absolute_error",
    "mean_squared_logarithmic_error",
    "huber",
    "log_cosh",
    "poisson",
)


def check(event: Compiled | LossCalled) -> Iterator[Report]:
    for output in event.outputs:
        head = output.head
        one_of_several = head.activation == "softmax" and head.units != 1
        if one_of_several and output.loss.kind.name in DISTANCES:
            yield RULE.report(
                output.at,
                f"{output.loss.kind.name} of a softmax (",
                Place(head.layer, "the softmax is here"),
                f") may have small gradients; use {_remedy(output)}",
                causes=(head.layer,),
                set_at=output.set_at,
                per=output.loss,
            )


def _remedy(output: OutputLoss) -> str:
    return "'sigmoid', the target is the input" if is_input(output) else categorical(output)
