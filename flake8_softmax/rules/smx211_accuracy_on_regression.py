"""Accuracy is reported for a model that predicts quantities.

## What you see

- Accuracy is 0: accuracy is always zero or near it in a regression, while the loss, a mean squared
  error, decreases
- Loss falls, accuracy does not: regression with a dense network or an LSTM, house prices,
  temperatures or other continuous numbers, and `metrics=['accuracy']`

## Example

```python
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(64, activation="relu"), Dense(1)])
model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
```

## Use instead

```python
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(64, activation="relu"), Dense(1)])
model.compile(optimizer="adam", loss="mse", metrics=["mae"])
```

## What it finds

`'accuracy'` or `'acc'` among the metrics of a model whose outputs are all linear and whose losses
are all of regression: mean squared, absolute, percentage or logarithmic error, Huber, log-cosh.

## Why it is wrong

Accuracy is the share of right classes, and here are none. Keras chooses its kind by shape:

- With one output column it is `binary_accuracy`: the prediction is cut at 0.5 and the result, 0 or
  1, must equal the target. On targets that are not 0 or 1 it showed 0.0 for a network that had
  learned its task to a squared error of 0.0015.
- With several columns it is `categorical_accuracy`: whether the same column is largest in
  prediction and target.

Training is not affected. But a number near 0 looks like a network that learns nothing, and
`EarlyStopping` or `ModelCheckpoint` with `monitor="val_accuracy"` act on noise.

## When it is silent

- An output with an activation: a sigmoid, softmax or tanh classifier may be trained with a squared
  error, and its accuracy means something.
- A crossentropy with `from_logits=True`, a hinge loss, a loss of one's own.
- A model with several outputs of which one classifies or is not known.
- A function of one's own, even when it is called `accuracy`.

## Fix

Unsafe: `'mae'` takes the place of `'accuracy'`, which is removed where `'mae'` is there already.
Training stays the same, but the keys of the history change, and plots or callbacks that read
`accuracy` must follow.

## Questions

- https://github.com/keras-team/keras/issues/13053 (a rate from an LSTM is stuck at 40 %)
- https://stackoverflow.com/questions/48775305 (what accuracy means beside a squared error)
- https://stackoverflow.com/questions/48221692 (accuracy of a regression)
- https://stackoverflow.com/questions/48934338 (accuracy of a regression)

## References

- https://keras.io/api/metrics/regression_metrics/
- https://www.tensorflow.org/tutorials/keras/regression
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import Compiled
from flake8_softmax.interpreter.facts import Labels
from flake8_softmax.interpreter.records import MetricUse
from flake8_softmax.knowledge.losses import Family as LossFamily
from flake8_softmax.knowledge.metrics import Family
from flake8_softmax.rules.edits import Correction, Edit, correction, remove_item, replace, string
from flake8_softmax.rules.keywords import ACCURACY
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX211",
    "accuracy-on-regression",
    Level.WARNING,
    Applicability.UNSAFE,
    requires=(ACCURACY, (" compile ",)),
)


def check(event: Compiled) -> Iterator[Report]:
    if event.part or not event.outputs or len(event.outputs) != len(event.tensors):
        return
    if not all(
        output.head.activation == "linear" and output.loss.kind.family is LossFamily.REGRESSION
        for output in event.outputs
    ):
        return
    if any(_names_classes(output.labels) for output in event.outputs):
        return
    for metric in event.metrics:
        if metric.kind.family is Family.ACCURACY_BY_SHAPE:
            yield RULE.report(
                metric.at,
                f"accuracy cannot score a regression with {event.outputs[0].loss.kind.name} (",
                Place(event.outputs[0].at, "the loss is given here"),
                "); use 'mae'",
                set_at=metric.set_at,
                fix=_fix(metric, event.metrics),
            )


def _names_classes(labels: Labels | None) -> bool:
    """Whether accuracy is the share of right classes: labels 0 or 1, or one-hot rows."""
    if labels is None:
        return False
    return labels.encoding == "one-hot" or (labels.encoding == "integer" and _is_binary(labels))


def _is_binary(labels: Labels) -> bool:
    """Whether the labels are 0 or 1, such as the 1 of all pictures that a GAN takes for real."""
    if labels.first is None or labels.classes is None:
        return False
    return labels.first >= 0 and labels.first + labels.classes <= 2


def _fix(metric: MetricUse, metrics: tuple[MetricUse, ...]) -> Correction | None:
    """'mae' for the metric, or nothing where 'mae' is given beside it."""
    at = metric.at if metric.set_at is None else metric.set_at
    if not isinstance(at, cst.SimpleString):
        return None
    if any(one.kind.name == "mean_absolute_error" for one in metrics if one is not metric):
        edit: Edit = remove_item(at)
    else:
        edit = replace(at, string("mae", at))
    return correction("Use mae", edit, at=metric.at, set_at=metric.set_at)
