"""A metric does not fit the output or the labels, and reports another thing than its name says.

## What you see

- Accuracy and predictions disagree: reported accuracy is 6 % or 10 %, accuracy computed from
  `argmax` or a confusion matrix is 97 %
- Accuracy is too good: `binary_accuracy` shows 99 % on one-hot labels of many classes
- Accuracy is 0: `metrics=[Accuracy()]` counts equal numbers and shows 0.0
- Metrics of logits: precision, recall, AUC or F1 are too low or wrong with `from_logits=True`
- Shapes do not match: `Precision` or `Recall` with several softmax outputs raises an error of
  shapes

## Example

```python
import keras

model = keras.Sequential([keras.layers.Dense(10, activation="softmax")])
model.compile(loss="categorical_crossentropy", metrics=["binary_accuracy"])
```

## Use instead

```python
import keras

model = keras.Sequential([keras.layers.Dense(10, activation="softmax")])
model.compile(loss="categorical_crossentropy", metrics=["accuracy"])
```

## What it finds

In `compile(metrics=...)` of a model with one output:

- `binary_accuracy` or `BinaryAccuracy` on a softmax of three units or more, or on other outputs of
  a categorical loss or of labels that are known to exclude each other;
- `categorical_accuracy` where the labels are integers, as a sparse loss expects them;
- `categorical_accuracy` or `sparse_categorical_accuracy` on a single unit;
- the class `Accuracy` on probabilities;
- `AUC`, `Precision`, `Recall` or `BinaryAccuracy` as they come, on logits;
- `'accuracy'` on a single logit, where the loss has `from_logits=True`;
- `AUC`, `Precision` or `Recall` without a class, on two units or more with integer labels.

## Why it is wrong

Most of these raise nothing. Measured on Keras 3 and tf_keras 2:

- `binary_accuracy` counts every output alone, and most entries of a one-hot row are 0: 0.994 for
  an accuracy of 0.975. A model that is always wrong gets 0.80 with 10 classes, 0.98 with 100.
- `categorical_accuracy` takes the position of the largest label. With integer labels it showed
  0.06 to 0.11 for a true 0.97, on TensorFlow, JAX and PyTorch.
- With one unit the largest output is always the first: `categorical_accuracy` showed 1.0 (tf_keras)
  or 0.378 (Keras 3), `sparse_categorical_accuracy` 0.506, the share of class 0.
- `Accuracy()` counts values that are exactly equal: 0.0 for probabilities.
- Thresholds lie between 0 and 1, logits do not: AUC 0.954 for 0.990, recall 0.871 for 0.916.
- `'accuracy'` of one logit cuts it at 0.5, not at 0: 0.824 for 0.861 on TensorFlow, 0.833 for 0.860
  on JAX, 0.843 for 0.859 in tf_keras. Training is not affected.

Folklore: the loss does not decide what `'accuracy'` means. Current versions look only at the shapes
of output and labels.

## When it is silent

- `'accuracy'` and `'acc'`, in any letter case, on probabilities and on several logits, of which it
  takes the largest; the string `'Accuracy'` is not the class.
- A metric adapted to logits: `threshold=0`, `thresholds=0`, `AUC(from_logits=True)`.
- Output, units or labels are not known; the model has several outputs.
- A softmax of two units, `binary_accuracy` on sigmoids, a metric object that is updated by hand.

## Fix

Unsafe: the metric that fits takes its place. Training stays the same, but the reported numbers and
the keys of the history change, which callbacks with `monitor=` may depend on. Keras before 3.5
refuses `BinaryAccuracy(threshold=0)` with a ValueError; a tiny threshold such as 1e-7 is taken.

## Questions

- https://github.com/keras-team/keras/issues/15715 (precision, recall and area of logits)
- https://github.com/tensorflow/tensorflow/issues/28259 (precision of ten softmax outputs)
- https://github.com/tensorflow/tensorflow/issues/37104 (precision of a softmax pair raises an error
  of shapes)
- https://github.com/tensorflow/tensorflow/issues/37683 (the exact metric on a softmax output)

## References

- https://keras.io/api/metrics/accuracy_metrics/
- https://keras.io/api/metrics/classification_metrics/
- https://www.tensorflow.org/api_docs/python/tf/keras/metrics/BinaryAccuracy
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import libcst as cst

from flake8_softmax.interpreter.events import Compiled, Fitted
from flake8_softmax.interpreter.facts import Labels
from flake8_softmax.interpreter.records import MetricUse, OutputLoss
from flake8_softmax.knowledge.activations import NOT_PROBABILITIES, PROBABILITIES
from flake8_softmax.knowledge.losses import Family as LossFamily
from flake8_softmax.knowledge.metrics import Family
from flake8_softmax.rules.edits import (
    Correction,
    Named,
    Replace,
    add_argument,
    correction,
    last_name,
    replace,
    string,
)
from flake8_softmax.rules.keywords import ACCURACY, METRIC
from flake8_softmax.rules.remedies import excludes
from flake8_softmax.rules.rule import Applicability, Level, Place, Report, Rule

RULE = Rule(
    "SMX209",
    "metric-mismatch",
    Level.ERROR,
    Applicability.UNSAFE,
    requires=((*METRIC, *ACCURACY), (" compile ",)),
)

Message: TypeAlias = tuple[str | Place, ...]

CLASS_ACCURACIES = (Family.CATEGORICAL_ACCURACY, Family.SPARSE_CATEGORICAL_ACCURACY)
ONE_CLASS = (LossFamily.CATEGORICAL, LossFamily.SPARSE, LossFamily.KL)
OF_ONE_CLASS = (Family.AUC, Family.PRECISION, Family.RECALL)
FOR_ONE_LOGIT = "BinaryAccuracy(threshold=0)"
FOR_LOGITS = {
    Family.AUC: "AUC(from_logits=True)",
    Family.PRECISION: "Precision(thresholds=0)",
    Family.RECALL: "Recall(thresholds=0)",
    Family.BINARY_ACCURACY: FOR_ONE_LOGIT,
}


def check(event: Compiled | Fitted) -> Iterator[Report]:
    if len(event.outputs) != 1:
        return
    output = event.outputs[0]
    for metric in event.metrics:
        if isinstance(event, Fitted):
            message = _of_labels(metric, event.labels, output)
        else:
            message = _of_output(metric, output)
        if message is not None:
            yield RULE.report(
                metric.at,
                *message,
                set_at=metric.set_at,
                level=_level(metric, output),
                fix=_fix(metric, _remedy(message)),
            )


def _level(metric: MetricUse, output: OutputLoss) -> Level:
    """`'accuracy'` of a logit is near the true one, and the loss is right."""
    near = metric.kind.family is Family.ACCURACY_BY_SHAPE and _is_logits(output)
    return Level.WARNING if near else Level.ERROR


def _of_labels(metric: MetricUse, labels: Labels | None, output: OutputLoss) -> Message | None:
    if labels is None or labels.encoding != "integer":
        return None
    return _of_integers(metric, output, Place(labels.at, "the integer labels come from here"))


def _of_integers(metric: MetricUse, output: OutputLoss, where: Place) -> Message | None:
    family, head = metric.kind.family, output.head
    if family in OF_ONE_CLASS and head.has_units(2) and not metric.adapted:
        outputs = f") with {head.count} outputs; use {_accuracy(output)}"
        return f"{metric.kind.name} compares integer labels (", where, outputs
    if family is Family.CATEGORICAL_ACCURACY:
        needs = "categorical_accuracy needs one-hot labels, these ("
        return needs, where, f") are integers; use {_accuracy(output)}"
    return None


def _of_output(metric: MetricUse, output: OutputLoss) -> Message | None:
    if output.loss.kind.family is LossFamily.SPARSE and output.head.has_units(2):
        loss = Place(output.at, "the loss for integer labels is given here")
        message = _of_integers(metric, output, loss)
        if message is not None:
            return message
    reason = _of_probabilities(metric, output)
    if reason is None:
        return None
    return reason[0], Place(output.head.layer, "the output layer is here"), reason[1]


def _of_probabilities(metric: MetricUse, output: OutputLoss) -> tuple[str, str] | None:
    """What is wrong with the metric of an output: the words before and after its place."""
    family, head = metric.kind.family, output.head
    units = head.units or 0
    if family is Family.BINARY_ACCURACY and _has_exclusive_classes(output):
        return (
            f"binary_accuracy counts each of {units} outputs (",
            f") alone; use {_accuracy(output)}",
        )
    if family in CLASS_ACCURACIES and units == 1:
        return f"{family.value} takes the largest of one output (", f"); use {_for_one(output)}"
    if family is Family.EXACT_ACCURACY and head.activation in PROBABILITIES:
        return (
            "Accuracy() counts exactly equal values, the output (",
            ") is probabilities; use 'accuracy'",
        )
    if _is_logits(output):
        return _of_logits(metric, output)
    return None


def _is_logits(output: OutputLoss) -> bool:
    return output.head.activation in NOT_PROBABILITIES and output.loss.from_logits is True


def _of_logits(metric: MetricUse, output: OutputLoss) -> tuple[str, str] | None:
    family, binary = metric.kind.family, output.loss.kind.family is LossFamily.BINARY
    if family in FOR_LOGITS and not metric.adapted:
        return (
            f"{metric.kind.name} expects probabilities, the output (",
            f") is logits; use {FOR_LOGITS[family]}",
        )
    if family is Family.ACCURACY_BY_SHAPE and binary and output.head.units == 1:
        return "accuracy cuts the logits (", f") at 0.5, not at 0; use {FOR_ONE_LOGIT}"
    return None


def _accuracy(output: OutputLoss) -> str:
    if output.head.units == 1 and _is_logits(output):
        return FOR_ONE_LOGIT
    regression = output.loss.kind.family is LossFamily.REGRESSION
    return "'mae'" if regression and output.head.activation == "linear" else "'accuracy'"


def _for_one(output: OutputLoss) -> str:
    return FOR_ONE_LOGIT if _is_logits(output) else "'binary_accuracy'"


def _has_exclusive_classes(output: OutputLoss) -> bool:
    """Whether there are three classes or more of which one is right."""
    classes = output.labels.classes if output.labels is not None else None
    units = output.head.units or 0
    if units < 2 or max(units, classes or 0) < 3:
        return False
    if output.head.activation == "softmax" or output.loss.kind.family in ONE_CLASS:
        return True
    return excludes(output)


def _fix(metric: MetricUse, remedy: str) -> Correction | None:
    """Another metric for one that is written out as a string or as an object without a name."""
    at = metric.at if metric.set_at is None else metric.set_at
    name, _, argument = remedy.strip("')").partition("(")
    edit = _edit(at, name, argument)
    title = f"Use {name}"
    return None if edit is None else correction(title, edit, at=metric.at, set_at=metric.set_at)


def _edit(at: cst.CSTNode, name: str, argument: str) -> Replace | None:
    function = last_name(at.func) if isinstance(at, cst.Call) else None
    if isinstance(at, cst.Call) and function is not None and argument and function.value == name:
        return add_argument(at, argument)
    if not isinstance(at, cst.SimpleString) and (not isinstance(at, cst.Call) or at.args):
        return None
    if argument:
        return replace(at, Named(f"keras.metrics.{name}"), f"({argument})")
    return replace(at, string(name, at))


def _remedy(message: Message) -> str:
    """What the message says to use."""
    last = message[-1]
    return last.rpartition("; use ")[2] if isinstance(last, str) else ""
