"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import CrossEntropyWritten
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX904", "loss-summed-over-batch", Level.NOTE, Fix.UNSAFE)


def check(event: CrossEntropyWritten) -> Iterator[Report]:
    if event.summed is not None:
        yield RULE.report(
            event.summed,
            "a loss summed over the batch multiplies the learning rate by its size; use the mean",
        )
