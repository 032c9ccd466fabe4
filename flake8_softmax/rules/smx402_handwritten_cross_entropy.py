"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import CrossEntropyWritten
from flake8_softmax.knowledge.ops import concerns_networks
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule(
    "SMX402", "handwritten-cross-entropy", Level.WARNING, Fix.UNSAFE, silences=("SMX401",)
)


def check(event: CrossEntropyWritten) -> Iterator[Report]:
    softmax = event.log.operands[0]
    if softmax.head is None or not concerns_networks(event.namespace, softmax.op):
        return
    yield RULE.report(
        event.statement,
        "cross-entropy by hand from log(softmax) (softmax on ",
        softmax.head.at,
        f") gives NaN on underflow; use {_fused(event.namespace)}",
        causes=(event.log.at,),
    )


def _fused(namespace: str) -> str:
    if namespace.startswith("tensorflow"):
        return "tf.nn.softmax_cross_entropy_with_logits"
    return "categorical_crossentropy with from_logits=True"
