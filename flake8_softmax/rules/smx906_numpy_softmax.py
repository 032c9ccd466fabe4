"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import CrossEntropyWritten, SoftmaxWritten
from flake8_softmax.interpreter.tensors import is_bounded
from flake8_softmax.knowledge.ops import concerns_networks
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX906", "numpy-softmax", Level.NOTE, Fix.DISPLAY)


def check(event: SoftmaxWritten | CrossEntropyWritten) -> Iterator[Report]:
    if isinstance(event, SoftmaxWritten):
        if not is_bounded(event.operand) and _is_plain(event.namespace, event.operand.op):
            yield RULE.report(
                event.at,
                "exp(x) / sum(exp(x)) overflows for large x; use scipy.special.softmax",
            )
    elif _is_plain(event.namespace, event.log.operands[0].op):
        yield RULE.report(
            event.statement,
            "cross-entropy from log(softmax) is inf on underflow; use scipy.special.log_softmax",
        )


def _is_plain(namespace: str, op: str) -> bool:
    return bool(namespace) and not concerns_networks(namespace, op)
