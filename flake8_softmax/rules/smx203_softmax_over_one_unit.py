"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import ActivationApplied
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule(
    "SMX203",
    "softmax-over-one-unit",
    Level.ERROR,
    Fix.UNSAFE,
    silences=("SMX204", "SMX301"),
)


def check(event: ActivationApplied) -> Iterator[Report]:
    operand = event.operand
    if event.name != "softmax" or operand.size != 1 or not _over_last_axis(event):
        return
    remedy = "use axis=1" if (operand.rank or 0) >= 3 else "use 'sigmoid'"
    yield RULE.report(
        event.at,
        "softmax over an axis of length 1 is always 1.0",
        *_where(event),
        f"; {remedy}",
        causes=(event.by,),
    )


def _over_last_axis(event: ActivationApplied) -> bool:
    rank = event.operand.rank
    return event.axis == -1 or (rank is not None and event.axis == rank - 1)


def _where(event: ActivationApplied) -> tuple[str | cst.CSTNode, ...]:
    units = event.units_at
    return (" (one unit on ", units, ")") if units is not None else ()
