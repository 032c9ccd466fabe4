"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import Compiled, LossCalled
from flake8_softmax.interpreter.values import Head, Loss
from flake8_softmax.knowledge.activations import PROBABILITIES
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule(
    "SMX206", "probabilities-with-logits-loss", Level.ERROR, Fix.UNSAFE, silences=("SMX205",)
)

def check(event: Compiled | LossCalled) -> Iterator[Report]:
    for output in event.outputs:
        yield from _report(output.loss, output.head, output.at)


def _report(loss: Loss, head: Head, at: cst.CSTNode) -> Iterator[Report]:
    if loss.from_logits is True and head.activation in PROBABILITIES:
        yield RULE.report(
            loss.from_logits_at or at,
            "from_logits=True, but the output (",
            head.layer,
            f") is already a {head.activation}; drop it, or the activation",
            causes=(head.layer,),
        )
