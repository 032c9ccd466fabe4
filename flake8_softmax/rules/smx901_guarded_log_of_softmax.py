"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.arithmetic import is_softmax
from flake8_softmax.interpreter.events import Logged
from flake8_softmax.knowledge.ops import concerns_networks
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX901", "guarded-log-of-softmax", Level.NOTE, Fix.DISPLAY)


def check(event: Logged) -> Iterator[Report]:
    operand = event.operand
    if operand.op not in ("add", "clip") or not operand.operands:
        return
    inner = operand.operands[0]
    if is_softmax(inner.head) and inner.head and concerns_networks(event.namespace, inner.op):
        yield RULE.report(
            event.at,
            "the guarded log of a softmax (",
            inner.head.at,
            ") caps the loss and its gradient; use log_softmax",
            causes=(event.at,),
        )
