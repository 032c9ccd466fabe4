"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Fitted
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX101", "unscaled-pixels", Level.WARNING, Fix.DISPLAY)


def check(event: Fitted) -> Iterator[Report]:
    if event.data is None or event.network.scales is not False:
        return
    lineage = event.data.lineage
    if lineage.raw:
        yield RULE.report(
            event.data.at,
            f"raw 0-255 pixels of {lineage.pixels} (",
            lineage.root,
            ") reach a network that does not scale them; divide by 255 first",
            causes=(lineage.root,),
        )
