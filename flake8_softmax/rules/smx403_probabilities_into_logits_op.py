"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.events import LogitsLossCalled, LossCalled
from flake8_softmax.interpreter.values import Head
from flake8_softmax.knowledge.activations import PROBABILITIES
from flake8_softmax.rules.rule import Fix, Level, Report, Rule
from flake8_softmax.rules.smx206_probabilities_with_logits_loss import FROM_MODEL

RULE = Rule(
    "SMX403", "probabilities-into-logits-op", Level.ERROR, Fix.UNSAFE, silences=("SMX205",)
)


def check(event: LogitsLossCalled | LossCalled) -> Iterator[Report]:
    if isinstance(event, LogitsLossCalled):
        yield from _report(event.logits.head, event.logits_at, event.op.name)
    elif event.loss.from_logits is True and event.output.op not in FROM_MODEL:
        yield from _report(event.output.head, event.output_at, event.loss.kind.name)


def _report(head: Head | None, at: cst.CSTNode, name: str) -> Iterator[Report]:
    if head is not None and head.activation in PROBABILITIES:
        yield RULE.report(
            at,
            f"{name} expects logits, this is a {head.activation} output (",
            head.at,
            "); pass the value before it",
            causes=(head.layer,),
        )
