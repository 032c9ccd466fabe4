"""The targets lie where the output, or the loss, cannot reach.

## What you see

- Loss is negative: an autoencoder or regression with `binary_crossentropy` has a loss of minus
  thousands that keeps falling
- The same probabilities for every sample: a regression with a sigmoid or tanh output predicts the
  same constant, 1, for everything
- Loss does not fall: mean squared error stays high and constant, since the targets are larger than
  the output can get

## Example

```python
from keras import Sequential
from keras.datasets import mnist
from keras.layers import Dense

(x, _), _ = mnist.load_data()
x = x.reshape(-1, 784)
model = Sequential([Dense(32, activation="relu"), Dense(784, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x / 255, x)
```

## Use instead

```python
from keras import Sequential
from keras.datasets import mnist
from keras.layers import Dense

(x, _), _ = mnist.load_data()
x = x.reshape(-1, 784) / 255
model = Sequential([Dense(32, activation="relu"), Dense(784, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, x)
```

For targets without a bound the last layer has no activation.

## What it finds

A model with one output that is fitted on targets known to lie outside its range:

- raw pixels from 0 to 255, such as the pictures themselves in an autoencoder or masks that were
  read from files, for a sigmoid or tanh output or a binary crossentropy;
- pixels scaled to -1..1 for a sigmoid output or a binary crossentropy;
- numbers that are written out, or drawn from a range that is, beyond 0 and 1 for a sigmoid or a
  binary crossentropy, beyond -1 and 1 for a tanh.

## Why it is wrong

A sigmoid gives numbers between 0 and 1, a tanh between -1 and 1. For larger targets it saturates:
all outputs go to the bound, the gradient to 0, and the loss stands still, far from 0.

- Targets drawn from 0 to 300 and a tanh output with `mse`: every prediction goes to 1.
- `binary_crossentropy` is only a loss for targets between 0 and 1. With larger ones it becomes
  negative and falls without a bound.
- Nothing raises or warns, but for PyTorch, whose `binary_crossentropy` refuses targets beyond 0
  and 1 with a RuntimeError.

## When it is silent

- The targets are not known, or were scaled in a way that is not followed.
- Class numbers from 0 or 1 up under a binary loss: they are a matter of the number of units.
- A categorical loss, a hinge, several outputs, an output of another activation.

## Fix

Shown only: the targets are scaled, or the activation is removed.

## Questions

- https://github.com/keras-team/keras/issues/108 (targets up to hundreds and a tanh)

## References

- https://keras.io/api/layers/activations/
- https://keras.io/api/losses/probabilistic_losses/
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Fitted
from flake8_softmax.interpreter.records import OutputLoss
from flake8_softmax.interpreter.values import Tensor
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.rules.keywords import CROSSENTROPY, FITTING, MODEL
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX215",
    "target-outside-output-range",
    Level.ERROR,
    Applicability.DISPLAY,
    suppresses=("SMX101", "SMX205"),
    requires=(FITTING, MODEL, ("sigmoid", "tanh", *CROSSENTROPY)),
)

REACH = {"sigmoid": (0.0, 1.0), "tanh": (-1.0, 1.0)}
TOLERANCE = 0.05


def check(event: Fitted) -> Iterator[Report]:
    if event.target is None or len(event.outputs) != 1:
        return
    output, target = event.outputs[0], event.target
    reach, what = _reach(output)
    found = _ranges(target, output)
    if reach is None or not found or not all(_is_outside(one, reach) for one in found):
        return
    low, high = found[0]
    lineage = target.lineage
    yield RULE.report(
        output.at,
        f"targets from {low:g} to {high:g} (",
        Place(event.at, "the model is fitted here"),
        f") are beyond the {reach[0]:g} to {reach[1]:g} of {what}; scale them",
        causes=(output.head.layer, *((lineage.root,) if lineage is not None else ())),
        set_at=output.set_at,
    )


def _reach(output: OutputLoss) -> tuple[tuple[float, float] | None, str]:
    """What targets the output and its loss can reach, and which of them sets the bounds."""
    family, activation = output.loss.kind.family, output.head.activation
    if family is Family.BINARY:
        return REACH["sigmoid"], output.loss.kind.name
    if _is_of_one_unit(output):
        return REACH["sigmoid"], "two classes"
    if family is Family.REGRESSION and activation in REACH and not output.head.recurrent:
        return REACH[activation], f"a {activation} output"
    return None, ""


def _ranges(target: Tensor, output: OutputLoss) -> tuple[tuple[float, float], ...]:
    """Where the targets are known to lie, for each way to read how they were scaled."""
    if target.bounds is not None:
        crossed = output.loss.kind.family is Family.BINARY or _is_of_one_unit(output)
        return () if crossed and _are_classes(target.bounds) else (target.bounds,)
    known = target.lineage is not None and target.labels is None
    return target.lineage.pixel_ranges if target.lineage is not None and known else ()


def _is_of_one_unit(output: OutputLoss) -> bool:
    """Whether one unit stands where a unit per class is expected: SMX203 or SMX204."""
    categorical = output.loss.kind.family in (Family.CATEGORICAL, Family.SPARSE)
    return output.head.units == 1 and (categorical or output.head.activation == "softmax")


def _are_classes(bounds: tuple[float, float]) -> bool:
    """Whether these may be class numbers, of which a binary loss gets too many."""
    return all(float(bound).is_integer() for bound in bounds) and bounds[0] in (0, 1)


def _is_outside(bounds: tuple[float, float], reach: tuple[float, float]) -> bool:
    return bounds[0] < reach[0] - TOLERANCE or bounds[1] > reach[1] + TOLERANCE
