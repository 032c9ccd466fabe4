"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import SoftmaxWritten
from flake8_softmax.interpreter.tensors import is_bounded
from flake8_softmax.knowledge.ops import concerns_networks
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX404", "handwritten-softmax", Level.WARNING, Fix.SAFE)


def check(event: SoftmaxWritten) -> Iterator[Report]:
    if is_bounded(event.operand) or not concerns_networks(event.namespace, event.operand.op):
        return
    yield RULE.report(
        event.at,
        "exp(x) / sum(exp(x)) overflows to NaN from x = 89 in float32; use softmax(x)",
        causes=(event.at,),
    )
