"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import ActivationApplied
from flake8_softmax.interpreter.tensors import has_batch_axis
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX304", "softmax-over-batch-axis", Level.ERROR, Fix.UNSAFE)


def check(event: ActivationApplied) -> Iterator[Report]:
    rank = event.operand.rank
    if event.name != "softmax" or event.axis != 0 or rank is None or rank < 2:
        return
    if has_batch_axis(event.operand):
        yield RULE.report(
            event.axis_at or event.at,
            "softmax over axis 0 normalises across the batch, not the classes; use axis=-1",
            causes=(event.by,),
        )
