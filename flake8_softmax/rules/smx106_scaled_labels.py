"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Fitted
from flake8_softmax.knowledge.losses import PROBABILITY_LOSSES
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX106", "scaled-labels", Level.ERROR, Fix.DISPLAY)


def check(event: Fitted) -> Iterator[Report]:
    labels = event.labels
    if labels is None or labels.encoding != "scaled":
        return
    for output in event.outputs:
        if output.loss.kind.family in PROBABILITY_LOSSES:
            yield RULE.report(
                labels.at,
                f"class labels divided like pixels reach {output.loss.kind.name} (",
                output.at,
                "); scale the images only",
            )
