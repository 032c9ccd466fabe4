"""The output layer has fewer units than the data have classes.

## What you see

- A label is outside the valid range: `Received a label value of 9 which is outside the valid range
  of [0, 9)`, number of classes and output units differ
- A class is never predicted: the last class, the highest label, is missing in the predictions
- Shapes do not match: one-hot labels have more columns than the output layer has neurons
- Loss is nan or infinite: on a GPU, with integer labels beyond the number of units

## Example

```python
from keras import Sequential, datasets
from keras.layers import Dense, Flatten

(x_train, y_train), _ = datasets.cifar100.load_data()
x_train = x_train / 255.0
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
```

## Use instead

```python
from keras import Sequential, datasets
from keras.layers import Dense, Flatten

(x_train, y_train), _ = datasets.cifar100.load_data()
x_train = x_train / 255.0
model = Sequential([Flatten(), Dense(100, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
```

## What it finds

A model with a known number of output units and a categorical or sparse categorical loss is fitted
on labels with a larger, known number of classes: those of `mnist`, `fashion_mnist`, `cifar10`,
`cifar100` (100, or 20 with `label_mode="coarse"`) and `reuters` (46), of
`to_categorical(y, num_classes)`, `one_hot` and `np.eye(n)`, or of a generator's list of `classes`.
The finding stands at the number of units.

## Why it is wrong

The classes beyond the last unit cannot be predicted. What happens depends on the backend:

- One-hot labels: an error of shapes everywhere.
- Integers, TensorFlow on the CPU: "Received a label value of 9 which is outside the valid range of
  [0, 9)". PyTorch on the CPU: an IndexError.
- Integers, JAX: silent, and it looks better. A sample of a missing class costs nothing, the loss
  was 0.070 instead of 0.127, and accuracy 0.86, since the class is never predicted.
- On a GPU, TensorFlow documents NaN instead of an error (not measured here).

## When it is silent

- More units than classes: the rest is never predicted, which is harmless, and the usual way with
  labels that begin at 1.
- The labels were changed or selected after loading: `y % 2`, `y == 3`, `y[keep]`.
- The number of classes or units is computed (`len(names)`), or differs between branches.
- One unit: that is SMX204.
- Binary and regression losses, and models with several outputs.

## Fix

Shown only: the units or the data may be what was meant, and saved weights depend on the units.

## Questions

- https://github.com/tensorflow/tensorflow/issues/8484
- https://github.com/tensorflow/tensorflow/issues/10268

## References

- https://keras.io/api/datasets/cifar100/
- https://keras.io/api/datasets/reuters/
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Fitted, LogitsLossCalled, LossCalled, Target
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.rules.keywords import CROSSENTROPY, LABELLING
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX208",
    "too-few-units",
    Level.ERROR,
    Applicability.DISPLAY,
    requires=(LABELLING, CROSSENTROPY),
)


def check(event: Fitted | LogitsLossCalled | LossCalled) -> Iterator[Report]:
    for target in event.targets:
        head, labels = target.output.head, target.labels
        needed = _needed(target)
        if head.units is not None and needed is not None:
            yield RULE.report(
                head.units_at or head.layer,
                f"{head.units} output units for {labels.classes} classes (",
                Place(labels.at, f"the labels of {labels.classes} classes come from here"),
                f"); use {needed} units",
                causes=(head.layer, target.output.at),
            )


def _needed(target: Target) -> int | None:
    """How many units the classes need, None when those there are will do."""
    labels, family = target.labels, target.output.loss.kind.family
    units, classes = target.output.head.units, labels.classes
    if units is None or classes is None or family not in (Family.CATEGORICAL, Family.SPARSE):
        return None
    if labels.encoding == "integer":
        needed = classes + max(labels.first or 0, 0)
        return needed if units < needed else None
    rows = labels.encoding == "one-hot" and family is Family.CATEGORICAL
    return classes if units < classes or (rows and units != classes) else None
