"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import ArgmaxTaken
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX502", "argmax-over-whole-batch", Level.ERROR, Fix.UNSAFE)


def check(event: ArgmaxTaken) -> Iterator[Report]:
    operand = event.operand
    if (
        operand.op not in ("predict", "call", "slice")
        or operand.head is None
        or operand.head.units == 1
    ):
        return
    if operand.samples != "many" or not (event.whole or event.axis == 0):
        return
    over = "over axis 0" if event.axis == 0 else "without axis"
    yield RULE.report(
        event.at,
        f"argmax {over} mixes the samples of the prediction; use axis=-1",
        causes=(event.at,),
    )
