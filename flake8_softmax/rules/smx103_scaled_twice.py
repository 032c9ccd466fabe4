"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flake8_softmax.interpreter.arithmetic import is_pixel_range
from flake8_softmax.interpreter.events import Evaluated, Fitted
from flake8_softmax.interpreter.network import Network
from flake8_softmax.interpreter.values import Scaling, Use
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX103", "scaled-twice", Level.ERROR, Fix.DISPLAY)


def check(event: Fitted | Evaluated) -> Iterator[Report]:
    data = event.data
    if data is None or data.lineage.pixels is None:
        return
    taken = data.lineage.scalings
    steps = [step for step in taken if brings_to_one(step)]
    if not steps or any(step.divisor is not None and step.divisor < 1 for step in taken):
        return
    second = steps[1].at if len(steps) > 1 else _inside(event.network, data)
    if second is not None:
        yield RULE.report(
            second,
            "pixels scaled a second time, they were scaled (",
            steps[0].at,
            ") before; keep one of the two",
            causes=(data.lineage.root,),
        )


def brings_to_one(step: Scaling) -> bool:
    """Whether the step alone brings 0 to 255 to about 0 to 1, or -1 to 1."""
    if step.kind == "preprocess":
        return step.mode in ("tf", "torch", "caffe")
    divisor = step.divisor
    return is_pixel_range(divisor) or (divisor is not None and 125 <= divisor <= 130)


def _inside(network: Network, data: Use) -> cst.CSTNode | None:
    if network.rescaling is not None:
        return network.rescaling
    pretrained = network.pretrained
    return data.at if pretrained is not None and pretrained.rescales_inside else None
