"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Compiled, LossCalled
from flake8_softmax.knowledge.losses import Family
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule(
    "SMX204",
    "one-unit-with-categorical-loss",
    Level.ERROR,
    Fix.UNSAFE,
    silences=("SMX201", "SMX205"),
)


def check(event: Compiled | LossCalled) -> Iterator[Report]:
    for output in event.outputs:
        head, loss = output.head, output.loss
        if (
            head.units == 1
            and head.activation not in (None, "softmax")
            and loss.kind.family in (Family.CATEGORICAL, Family.SPARSE)
        ):
            yield RULE.report(
                output.at,
                f"{loss.kind.name} needs one unit per class, the output (",
                head.layer,
                ") has 1; use 'binary_crossentropy' with sigmoid",
                causes=(head.layer,),
            )
