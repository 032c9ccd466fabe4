"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Compiled
from flake8_softmax.knowledge.losses import Family as LossFamily
from flake8_softmax.knowledge.metrics import Family
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX211", "accuracy-on-regression", Level.WARNING, Fix.UNSAFE)


def check(event: Compiled) -> Iterator[Report]:
    if not event.outputs or len(event.outputs) != len(event.tensors):
        return
    if not all(
        output.head.activation == "linear" and output.loss.kind.family is LossFamily.REGRESSION
        for output in event.outputs
    ):
        return
    for metric in event.metrics:
        if metric.kind.family is Family.ACCURACY_BY_SHAPE:
            yield RULE.report(
                metric.at,
                f"accuracy of a regression with {event.outputs[0].loss.kind.name} (",
                event.outputs[0].at,
                ") counts exact hits and stays near 0; use 'mae'",
            )
