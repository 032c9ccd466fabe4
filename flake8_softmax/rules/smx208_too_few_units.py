"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Fitted
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX208", "too-few-units", Level.ERROR, Fix.DISPLAY)


def check(event: Fitted) -> Iterator[Report]:
    labels = event.labels
    if labels is None or labels.classes is None or len(event.outputs) != 1:
        return
    output = event.outputs[0]
    head = output.head
    if (
        head.units is not None
        and head.units < labels.classes
        and output.loss.kind.family in (Family.CATEGORICAL, Family.SPARSE)
    ):
        yield RULE.report(
            head.units_at or head.layer,
            f"{head.units} output units for {labels.classes} classes (",
            labels.at,
            f"); use {labels.classes} units",
            causes=(head.layer,),
        )
