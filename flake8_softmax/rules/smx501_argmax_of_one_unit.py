"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import ArgmaxTaken
from flake8_softmax.interpreter.tensors import is_prediction
from flake8_softmax.knowledge.activations import PROBABILITIES
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX501", "argmax-of-one-unit", Level.ERROR, Fix.UNSAFE, silences=("SMX502",))


def check(event: ArgmaxTaken) -> Iterator[Report]:
    operand, head = event.operand, event.operand.head
    if head is None or head.units != 1 or operand.size != 1 or not is_prediction(operand):
        return
    last = event.axis == -1 or (operand.rank is not None and event.axis == operand.rank - 1)
    one_of_two = event.whole and head.activation in PROBABILITIES
    if last or (one_of_two and operand.samples != "many"):
        yield RULE.report(
            event.at,
            "argmax of a one-unit output (",
            head.layer,
            ") is always 0; use (p > 0.5).astype(int)",
            causes=(event.at,),
        )
