"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import SoftmaxHidden
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX302", "softmax-in-hidden-layer", Level.WARNING, Fix.DISPLAY)


def check(event: SoftmaxHidden) -> Iterator[Report]:
    yield RULE.report(
        event.head.at,
        "softmax in a hidden layer starves the layers before it, another layer follows (",
        event.follower,
        "); use 'relu'",
        causes=(event.head.layer,),
    )
