"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.arithmetic import is_softmax
from flake8_softmax.interpreter.events import Logged
from flake8_softmax.knowledge.ops import concerns_networks
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX401", "log-of-softmax", Level.WARNING, Fix.SAFE)


def check(event: Logged) -> Iterator[Report]:
    head = event.operand.head
    if head is None or not is_softmax(head):
        return
    if concerns_networks(event.namespace, event.operand.op):
        yield RULE.report(
            event.at,
            "log of a softmax (",
            head.at,
            ") is -inf or NaN once a probability underflows; use log_softmax",
            causes=(event.at,),
        )
