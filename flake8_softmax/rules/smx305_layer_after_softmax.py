"""SMX page to be written."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.interpreter.arithmetic import is_softmax
from flake8_softmax.interpreter.events import Compiled
from flake8_softmax.interpreter.values import Layer, Tensor
from flake8_softmax.knowledge.layers import Role
from flake8_softmax.rules.rule import Fix, Level, Report, Rule

RULE = Rule("SMX305", "layer-after-softmax", Level.ERROR, Fix.DISPLAY)

SPOILING = (Role.DROPOUT, Role.NOISE, Role.NORMALIZATION)
SQUASHING = ("sigmoid", "tanh")


def check(event: Compiled) -> Iterator[Report]:
    for tensor in event.tensors:
        layer = tensor.layer
        if layer is None or tensor.op != "layer" or not tensor.operands:
            continue
        before = tensor.operands[0].head
        if before is not None and is_softmax(before) and _spoils(layer, tensor):
            yield RULE.report(
                tensor.head.at if _squashes(tensor) and tensor.head else layer.at,
                f"{layer.name} after the softmax output (",
                before.at,
                ") leaves no probabilities; put it before the output layer",
                causes=(before.layer,),
            )


def _spoils(layer: Layer, tensor: Tensor) -> bool:
    if layer.name == "ActivityRegularization":
        return False
    return layer.kind.role in SPOILING or _squashes(tensor)


def _squashes(tensor: Tensor) -> bool:
    head, layer = tensor.head, tensor.layer
    return (
        head is not None
        and layer is not None
        and layer.kind.role is Role.ACTIVATION
        and head.activation in SQUASHING
    )
