"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.arithmetic import is_softmax
from flake8_softmax.interpreter.events import ActivationApplied
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX905", "no-op-after-softmax", Level.NOTE, Fix.SAFE)


def check(event: ActivationApplied) -> Iterator[Report]:
    head = event.operand.head
    if event.name in ("relu", "linear") and head is not None and is_softmax(head):
        yield RULE.report(
            event.by,
            f"{event.name} after a softmax (",
            head.at,
            ") changes nothing; remove it",
            causes=(event.by,),
        )
