"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.events import Evaluated, Fitted
from flake8_softmax.knowledge.applications import MODELS
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX105", "wrong-preprocessing", Level.WARNING, Fix.DISPLAY, silences=("SMX101",))


def check(event: Fitted | Evaluated) -> Iterator[Report]:
    data, pretrained = event.data, event.network.pretrained
    if data is None or pretrained is None:
        return
    if pretrained.rescales_inside or pretrained.from_scratch:
        return
    wanted = MODELS[pretrained.name]
    steps = [(step.at, step.mode) for step in data.lineage.scalings]
    inside = event.network.prepared
    if data.lineage.raw and inside is None:
        yield RULE.report(
            data.at,
            f"raw 0-255 pixels of {data.lineage.pixels} reach {pretrained.name} (",
            pretrained.at,
            f"); use {wanted.module}.preprocess_input",
            causes=(data.lineage.root,),
        )
    for at, mode in (*steps, *((inside,) if inside is not None else ())):
        if mode is not None and mode != wanted.mode:
            yield RULE.report(
                at,
                f"preprocess_input of mode '{mode}' for {pretrained.name} (",
                pretrained.at,
                f"), which needs '{wanted.mode}'; use {wanted.module}.preprocess_input",
                causes=(data.lineage.root,),
            )
