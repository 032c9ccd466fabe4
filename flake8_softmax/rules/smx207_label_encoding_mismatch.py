"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Fitted
from flake8_softmax.interpreter.values import Labels, OutputLoss
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX207", "label-encoding-mismatch", Level.ERROR, Fix.SAFE)


def check(event: Fitted) -> Iterator[Report]:
    labels = event.labels
    if labels is None or len(event.outputs) != 1:
        return
    output = event.outputs[0]
    remedy = _remedy(labels, output)
    if remedy is not None:
        yield RULE.report(
            output.at,
            f"{output.loss.kind.name} with {labels.encoding} labels (",
            labels.at,
            f"); use {remedy}",
            causes=(output.head.layer,),
        )


def _remedy(labels: Labels, output: OutputLoss) -> str | None:
    family = output.loss.kind.family
    if labels.encoding == "one-hot" and family is Family.SPARSE:
        return "'categorical_crossentropy'"
    if labels.encoding == "integer" and family is Family.CATEGORICAL:
        return "'sparse_categorical_crossentropy'"
    alone = output.head.units == 1 and output.head.activation == "sigmoid"
    if labels.generated and labels.encoding == "one-hot" and alone and family is Family.BINARY:
        return "class_mode='binary'"
    return None
