"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import PredictionCompared
from flake8_softmax.interpreter.tensors import is_prediction, unwrapped
from flake8_softmax.interpreter.values import Tensor
from flake8_softmax.knowledge.activations import PROBABILITIES
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX503", "exact-probability-comparison", Level.WARNING, Fix.DISPLAY)


def check(event: PredictionCompared) -> Iterator[Report]:
    if event.operator not in ("Equal", "NotEqual") or event.number not in (0, 1):
        return
    operand = unwrapped(event.operand, "row", "column", "pick", "slice")
    value = operand.operands[0] if operand.op == "sum" else event.operand
    if is_prediction(value) and _is_probability(value):
        yield RULE.report(
            event.at,
            f"a predicted probability is seldom exactly {event.number:g}; "
            "compare with a threshold or np.isclose",
        )


def _is_probability(value: Tensor) -> bool:
    head = value.head
    return head is not None and head.activation in PROBABILITIES and not head.recurrent
