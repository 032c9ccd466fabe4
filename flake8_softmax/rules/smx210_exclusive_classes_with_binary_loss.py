"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Fitted
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX210", "exclusive-classes-with-binary-loss", Level.WARNING, Fix.DISPLAY)


def check(event: Fitted) -> Iterator[Report]:
    labels = event.labels
    if labels is None or labels.encoding != "one-hot" or not labels.exclusive:
        return
    if len(event.outputs) != 1:
        return
    output = event.outputs[0]
    head = output.head
    if (
        head.activation == "sigmoid"
        and head.units is not None
        and head.units >= 3
        and output.loss.kind.family is Family.BINARY
    ):
        yield RULE.report(
            output.at,
            f"{output.loss.kind.name} trains {head.units} independent sigmoids on one-hot labels (",
            labels.at,
            "); use softmax with 'categorical_crossentropy'",
            causes=(head.layer,),
        )
