"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import IntegerScaled
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX104", "integer-scaling", Level.ERROR, Fix.SAFE, silences=("SMX101", "SMX102"))

TEXTS = {
    "floor": "floor division leaves only 0 and 1 of the pixels",
    "cast": "the cast to integers leaves only 0 and 1 of the scaled pixels",
    "in-place": "NumPy refuses to divide the uint8 pixels in place",
}

REMEDIES = {
    "floor": "use /",
    "cast": "drop the cast",
    "in-place": "write x = x / 255.0",
}


def check(event: IntegerScaled) -> Iterator[Report]:
    yield RULE.report(
        event.at,
        f"{TEXTS[event.kind]} of {event.lineage.pixels} (",
        event.lineage.root,
        f"); {REMEDIES[event.kind]}",
        causes=(event.lineage.root,),
    )
