"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Compiled, Fitted
from flake8_softmax.interpreter.values import Labels, MetricUse, OutputLoss
from flake8_softmax.knowledge.activations import PROBABILITIES
from flake8_softmax.knowledge.metrics import Family
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX209", "metric-mismatch", Level.ERROR, Fix.UNSAFE)

CLASS_ACCURACIES = (Family.CATEGORICAL_ACCURACY, Family.SPARSE_CATEGORICAL_ACCURACY)
THRESHOLDED = (Family.AUC, Family.PRECISION, Family.RECALL, Family.BINARY_ACCURACY)


def check(event: Compiled | Fitted) -> Iterator[Report]:
    if len(event.outputs) != 1:
        return
    output = event.outputs[0]
    for metric in event.metrics:
        if isinstance(event, Fitted):
            reason = _of_labels(metric, event.labels)
        else:
            reason = _of_output(metric, output)
        if reason is not None:
            yield RULE.report(
                metric.at, f"{metric.kind.name} ", reason[0], output.head.layer, reason[1]
            )


def _of_labels(metric: MetricUse, labels: Labels | None) -> tuple[str, str] | None:
    if labels is None or labels.encoding != "integer":
        return None
    if metric.kind.family is Family.CATEGORICAL_ACCURACY:
        return (
            "compares integer labels with one-hot predictions (",
            "); use 'sparse_categorical_accuracy' or 'accuracy'",
        )
    return None


def _of_output(metric: MetricUse, output: OutputLoss) -> tuple[str, str] | None:
    family, head = metric.kind.family, output.head
    units = head.units or 0
    if family is Family.BINARY_ACCURACY and head.activation == "softmax" and units >= 3:
        return f"counts each of {units} softmax outputs (", ") alone; use 'categorical_accuracy'"
    if family in CLASS_ACCURACIES and units == 1:
        return "takes the largest of one output (", "); use 'binary_accuracy'"
    if family is Family.EXACT_ACCURACY and head.activation in PROBABILITIES:
        return "counts exactly equal values, the outputs (", ") are probabilities; use 'accuracy'"
    logits = head.activation == "linear" and output.loss.from_logits is True
    if family in THRESHOLDED and logits and not metric.adapted:
        return "cuts at 0.5, the outputs (", ") are logits; give it the logits' threshold 0"
    return None
