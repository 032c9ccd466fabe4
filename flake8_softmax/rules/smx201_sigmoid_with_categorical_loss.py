"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Compiled, LossCalled
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX201", "sigmoid-with-categorical-loss", Level.WARNING, Fix.DISPLAY)


def check(event: Compiled | LossCalled) -> Iterator[Report]:
    for output in event.outputs:
        head, loss = output.head, output.loss
        if (
            head.activation == "sigmoid"
            and head.units is not None
            and head.units >= 2
            and loss.kind.family in (Family.CATEGORICAL, Family.SPARSE)
            and loss.from_logits is False
        ):
            yield RULE.report(
                head.at,
                f"{head.units} sigmoid outputs with {loss.kind.name} (",
                output.at,
                ") are no class probabilities; use 'softmax', or binary_crossentropy for multi-label",
                causes=(head.layer,),
            )
