"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Logged
from flake8_softmax.knowledge.ops import concerns_networks
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX405", "log-of-sigmoid", Level.WARNING, Fix.SAFE)


def check(event: Logged) -> Iterator[Report]:
    operand = event.operand
    complement = operand.op == "complement"
    value = operand.operands[0] if complement else operand
    head = value.head
    if head is None or head.activation != "sigmoid" or head.recurrent:
        return
    if not concerns_networks(event.namespace, value.op):
        return
    what, remedy = ("1 - sigmoid", "-x") if complement else ("sigmoid", "x")
    yield RULE.report(
        event.at,
        f"log of {what} (",
        head.at,
        f") is -inf once the sigmoid saturates; use log_sigmoid({remedy})",
        causes=(event.at,),
    )
