"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import LogitsLossCalled, LossCalled
from flake8_softmax.interpreter.values import Tensor, Value
from flake8_softmax.knowledge.losses import PROBABILITY_LOSSES
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX406", "swapped-logits-and-labels", Level.ERROR, Fix.SAFE)


def check(event: LogitsLossCalled | LossCalled) -> Iterator[Report]:
    if isinstance(event, LogitsLossCalled):
        output, output_at, name = event.logits, event.logits_at, event.op.name
    elif event.loss.kind.family not in PROBABILITY_LOSSES:
        return
    else:
        output, output_at, name = event.output, event.output_at, event.loss.kind.name
    if output.labels is None or output.head is not None or not _is_output(event.labels):
        return
    yield RULE.report(
        event.first_at,
        f"{name} gets the labels as its output and the network's output as labels; swap them",
        causes=(output_at,),
    )


def _is_output(value: Value) -> bool:
    return isinstance(value, Tensor) and value.head is not None and value.labels is None
