"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Compiled, LossCalled
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX903", "regression-loss-with-softmax", Level.NOTE, Fix.DISPLAY)

DISTANCES = ("mean_squared_error", "mean_absolute_error")


def check(event: Compiled | LossCalled) -> Iterator[Report]:
    for output in event.outputs:
        if output.head.activation == "softmax" and output.loss.kind.name in DISTANCES:
            yield RULE.report(
                output.at,
                f"{output.loss.kind.name} of softmax outputs (",
                output.head.layer,
                ") has small gradients; use 'categorical_crossentropy'",
                causes=(output.head.layer,),
            )
