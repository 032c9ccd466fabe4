"""Class labels are divided by 255 together with the pixels.

## What you see

- The same class for every sample: the prediction is always class 0
- Accuracy is 1.0 at once: perfect accuracy and a loss near zero in the first epoch, too good to be
  true
- Loss falls, accuracy does not: loss nearly 0, while the accuracy stays at the share of one class

## Example

```python
from keras import Sequential, datasets
from keras.layers import Dense, Flatten

(x_train, y_train), _ = datasets.mnist.load_data()
x_train, y_train = x_train / 255.0, y_train / 255.0
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
```

## Use instead

```python
from keras import Sequential, datasets
from keras.layers import Dense, Flatten

(x_train, y_train), _ = datasets.mnist.load_data()
x_train = x_train / 255.0
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
```

## What it finds

The labels of `mnist`, `fashion_mnist`, `cifar10` or `cifar100` are divided by about 255, as the
pixels are, and then reach a crossentropy loss in `fit`. The finding stands at the division.

## Why it is wrong

A label is the number of a class, not a quantity. Divided by 255, the classes 0 to 9 become 0 to
0.035. A sparse loss casts them to whole numbers, and then every sample belongs to class 0.

Measured with ten easy classes in Keras 3 on TensorFlow: the loss falls to 0.001, as if all were
well, every prediction is class 0, and accuracy stays at the share of that class, 0.09 instead of
1.00. A loss near zero beside an accuracy of one class is the fingerprint.

It comes from writing the same line for all four arrays of `load_data()`, or from a function `scale`
that is called on each of them. Scaled inputs are right, and so are scaled targets of a regression.

## When it is silent

- The targets are pictures: an autoencoder, or masks, which are divided for good reason.
- The loss is one of a regression (`mse`).
- The labels come from elsewhere, or are divided in one branch only.
- The divided labels reach no model.
- Label smoothing and other arithmetic on one-hot labels.

## Fix

Shown only: the division of the labels is removed. Where a function scales images and labels alike,
its calls have to be told apart.

## Questions

- https://stackoverflow.com/questions/59325381 (class numbers are divided by 255)

## References

- https://keras.io/api/datasets/mnist/
- https://keras.io/api/losses/probabilistic_losses/
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Fitted
from flake8_softmax.knowledge.losses import PROBABILITY_LOSSES
from flake8_softmax.rules.keywords import FITTING, PROBABILITY_LOSS
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX106",
    "scaled-labels",
    Level.ERROR,
    Applicability.DISPLAY,
    requires=(FITTING, PROBABILITY_LOSS),
)


def check(event: Fitted) -> Iterator[Report]:
    labels = event.labels
    if labels is None or labels.encoding != "scaled":
        return
    for output in event.outputs:
        if output.loss.kind.family in PROBABILITY_LOSSES:
            yield RULE.report(
                labels.at,
                f"divided class labels reach {output.loss.kind.name} (",
                Place(output.at, "the loss is given here"),
                "); scale the images only",
            )
