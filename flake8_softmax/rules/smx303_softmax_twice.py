"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import ActivationApplied
from flake8_softmax.knowledge.activations import PROBABILITIES
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX303", "softmax-twice", Level.ERROR, Fix.UNSAFE)


def check(event: ActivationApplied) -> Iterator[Report]:
    inner = event.operand.head
    if event.name != "softmax" or inner is None or inner.recurrent:
        return
    if inner.activation in PROBABILITIES and _same_axis(event):
        yield RULE.report(
            event.at,
            f"softmax of a value that is already a {inner.activation} output (",
            inner.at,
            ") flattens the probabilities; remove one",
            causes=(event.by, inner.layer),
        )


def _same_axis(event: ActivationApplied) -> bool:
    rank = event.operand.rank
    return event.axis in (None, -1) or (rank is not None and event.axis == rank - 1)
