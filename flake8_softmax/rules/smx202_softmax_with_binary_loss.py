"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Compiled, LossCalled
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX202", "softmax-with-binary-loss", Level.WARNING, Fix.UNSAFE, silences=("SMX207",))


def check(event: Compiled | LossCalled) -> Iterator[Report]:
    for output in event.outputs:
        head = output.head
        if (
            head.activation == "softmax"
            and head.units is not None
            and head.units >= 3
            and output.loss.kind.family is Family.BINARY
            and output.loss.from_logits is False
        ):
            yield RULE.report(
                output.at,
                f"{output.loss.kind.name} scores {head.units} softmax outputs (",
                head.layer,
                ") one by one; use 'categorical_crossentropy'",
                causes=(head.layer,),
            )
