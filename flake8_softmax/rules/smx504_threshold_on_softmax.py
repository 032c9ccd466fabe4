"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import PredictionCompared, PredictionRounded
from flake8_softmax.interpreter.tensors import is_whole_prediction
from flake8_softmax.interpreter.values import Tensor
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX504", "threshold-on-softmax", Level.WARNING, Fix.UNSAFE)

ABOVE = ("GreaterThan", "GreaterThanEqual")


def check(event: PredictionCompared | PredictionRounded) -> Iterator[Report]:
    if isinstance(event, PredictionCompared):
        if event.operator not in ABOVE or event.number != 0.5:
            return
        how = "a threshold of 0.5"
    else:
        how = event.how
    if _is_softmax_matrix(event.operand):
        yield RULE.report(
            event.at,
            f"{how} on softmax outputs leaves rows without a class; use argmax(axis=-1)",
        )


def _is_softmax_matrix(value: Tensor) -> bool:
    head = value.head
    return (
        is_whole_prediction(value)
        and head is not None
        and head.activation == "softmax"
        and not head.recurrent
        and head.has_units(3)
    )
