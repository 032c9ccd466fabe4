"""One output unit with a binary loss is trained on labels of three classes or more.

## What you see

- Loss is negative: binary crossentropy goes below zero, to minus thousands, with labels 0, 1, 2, 3
- A class is never predicted: multi-class labels, categories 0 to 7 for instance, and a single
  sigmoid output; only classes 0 and 1 are predicted
- The same class for every sample: the output goes to 1 for everything

## Example

```python
import keras
from keras import layers

(x, y), _ = keras.datasets.mnist.load_data()
x = x / 255.0
model = keras.Sequential([layers.Flatten(), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, y)
```

## Use instead

```python
import keras
from keras import layers

(x, y), _ = keras.datasets.mnist.load_data()
x = x / 255.0
model = keras.Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)
```

## What it finds

A model whose output has one unit and whose loss is a binary crossentropy, fitted on labels that are
known to name three classes or more: those of `mnist`, `cifar10`, `reuters` or `load_iris`, literal
lists such as `[0, 1, 2]`, a `map` with a literal dict, a generator with a list of three `classes`,
`LabelEncoder` of a literal list, `randint(0, 5, n)`, or one-hot rows of three columns. The finding
stands at the loss.

## Why it is wrong

One sigmoid answers one question with yes or no. A binary crossentropy takes the label for the
probability that the answer should be: with a label of 2 or more the loss has no lower bound, it
becomes negative, and the unit is driven to 1 whatever the input is. Every sample then looks like
class 1; the classes above are never predicted. One-hot rows do not fit the shape of one unit.
PyTorch alone refuses such labels, with a RuntimeError.

## When it is silent

- The labels were compared, filtered or mapped to two: `y == 3`, `y[y < 2]`, `y % 2`.
- The number of classes is not known, as for `LabelEncoder` of a column.
- Numbers that do not begin at 0 or 1: they are no classes.
- Regression losses, and a softmax of one unit, which is SMX203.

## Fix

Shown only: a unit for each class with softmax, and the categorical loss that fits the labels; or
labels of the two classes that were meant.

## Questions

- https://github.com/keras-team/keras/issues/13926 (many values under a binary loss)
- https://github.com/keras-team/keras/issues/2227 (category numbers go to one sigmoid)

## References

- https://keras.io/api/losses/probabilistic_losses/
- https://keras.io/guides/training_with_built_in_methods/
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Fitted, LogitsLossCalled, LossCalled, Target
from flake8_softmax.knowledge.losses import Family, logits_op_for
from flake8_softmax.knowledge.metrics import Family as Metric
from flake8_softmax.rules.keywords import CROSSENTROPY, LABELLING
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX213",
    "one-unit-for-many-classes",
    Level.ERROR,
    Applicability.DISPLAY,
    suppresses=("SMX207", "SMX208", "SMX215"),
    requires=(LABELLING, CROSSENTROPY),
)

OF_TWO = (Metric.BINARY_ACCURACY, Metric.AUC, Metric.PRECISION, Metric.RECALL)
LOSSES = {
    "integer": "sparse_categorical_crossentropy",
    "one-hot": "categorical_crossentropy",
}


def check(event: Fitted | LogitsLossCalled | LossCalled) -> Iterator[Report]:
    for target in event.targets:
        if _is_wrong(target):
            labels, output = target.labels, target.output
            units = (labels.classes or 0) + max(labels.first or 0, 0)
            yield RULE.report(
                output.at,
                f"one unit with {output.loss.kind.name} for {labels.classes} classes (",
                Place(labels.at, f"the labels of {labels.classes} classes come from here"),
                f"); use {_remedy(units, target, event)}",
                causes=(output.head.layer,),
                set_at=output.set_at,
            )


def _remedy(units: int, target: Target, event: Fitted | LogitsLossCalled | LossCalled) -> str:
    loss = LOSSES[target.labels.encoding]
    op = logits_op_for(loss, target.output.loss.kind.name)
    if op is not None:
        return f"{units} units and {op}"
    if isinstance(event, Fitted) and any(one.kind.family in OF_TWO for one in event.metrics):
        return f"{units} softmax units, '{loss}' and 'accuracy'"
    return f"{units} softmax units and '{loss}'"


def _is_wrong(target: Target) -> bool:
    labels, output = target.labels, target.output
    if labels.classes is None or labels.classes < 3 or labels.encoding not in LOSSES:
        return False
    if output.head.activation == "softmax":
        return False
    counted = labels.encoding == "one-hot" or labels.first in (0, 1)
    return counted and output.head.units == 1 and output.loss.kind.family is Family.BINARY
