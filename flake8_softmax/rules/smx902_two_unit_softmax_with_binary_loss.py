"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Compiled, LossCalled
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX902", "two-unit-softmax-with-binary-loss", Level.NOTE, Fix.UNSAFE)


def check(event: Compiled | LossCalled) -> Iterator[Report]:
    for output in event.outputs:
        head = output.head
        binary = output.loss.kind.family is Family.BINARY and output.loss.from_logits is False
        if binary and head.activation == "softmax" and head.units == 2:
            yield RULE.report(
                output.at,
                f"{output.loss.kind.name} on two softmax outputs (",
                head.layer,
                ") counts each sample twice; use 'categorical_crossentropy'",
                causes=(head.layer,),
            )
