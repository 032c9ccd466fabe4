"""What pixels meet in a network before and at its first layer with weights."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.values import Graph, Layer, Pretrained, Tensor
from flake8_softmax.knowledge.layers import Role


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """What is known of a model's first steps.

    `scales`: whether it scales its input, None when not known. `rescaling` is the layer that
    divides raw pixels, `pretrained` the network that gets them, if either comes first.
    """

    scales: bool | None
    rescaling: cst.CSTNode | None = None
    pretrained: Pretrained | None = None


UNKNOWN_NETWORK: Final = Network(None)


class Exposure(Enum):
    """What raw pixels have met on their way from the input to a tensor."""

    RAW = auto()
    """Nothing with weights yet."""
    FIRST = auto()
    """One layer with weights; a normalization directly after it would still cure."""
    UNSCALED = auto()
    SCALED = auto()
    UNKNOWN = auto()


_PASSIVE: Final = frozenset(
    {Role.SHAPE, Role.POOLING, Role.DROPOUT, Role.NOISE, Role.ACTIVATION, Role.INPUT}
)
_WEIGHTED: Final = frozenset({Role.WEIGHTED, Role.RECURRENT})
_CURES: Final = frozenset({Role.NORMALIZATION, Role.SCALING})
_SAME: Final = frozenset({"reshape", "slice", "identity", "cast"})
_ACTIVATIONS: Final = frozenset({"activation", "softmax", "sigmoid"})
_ARITHMETIC: Final = frozenset({"divide", "multiply", "subtract", "add"})
_PIXEL_DIVISORS: Final = (100.0, 300.0)


def network_of(graph: Graph | None) -> Network:
    """The first steps of the model with this graph."""
    if graph is None:
        return UNKNOWN_NETWORK
    found: dict[int, Exposure] = {}
    seen: list[Tensor] = []
    for output in graph.outputs:
        _visit(output, found, seen)
    exposures = {found[id(output)] for output in graph.outputs}
    return Network(_verdict(exposures), _rescaling(seen, found), _pretrained(seen, found))


def _verdict(exposures: set[Exposure]) -> bool | None:
    if exposures and exposures <= {Exposure.FIRST, Exposure.UNSCALED}:
        return False
    return True if exposures == {Exposure.SCALED} else None


def _visit(output: Tensor, found: dict[int, Exposure], seen: list[Tensor]) -> None:
    """Visit what `output` was made of, operands first, without recursion."""
    pending = [output]
    while pending:
        tensor = pending[-1]
        if id(tensor) in found:
            pending.pop()
            continue
        before = _before(tensor)
        missing = [part for part in before if id(part) not in found]
        if missing:
            pending.extend(missing)
            continue
        found[id(tensor)] = _after(tensor, [found[id(part)] for part in before])
        seen.append(pending.pop())


def _before(tensor: Tensor) -> tuple[Tensor, ...]:
    if tensor.model is not None:
        return (*tensor.operands, *tensor.model.outputs)
    return tensor.operands


def _after(tensor: Tensor, parts: list[Exposure]) -> Exposure:
    if tensor.op == "input":
        return Exposure.RAW
    if not parts:
        return Exposure.UNKNOWN
    if tensor.op == "join":
        return parts[0] if len(set(parts)) == 1 else Exposure.UNKNOWN
    if tensor.model is not None:
        return _through_model(parts[: len(tensor.operands)], parts[len(tensor.operands) :])
    met = _meet(parts)
    if met in (Exposure.SCALED, Exposure.UNSCALED, Exposure.UNKNOWN):
        return met
    if tensor.layer is not None and tensor.op == "layer":
        return _through_layer(tensor.layer, met)
    if tensor.op in _ARITHMETIC and met is Exposure.RAW:
        return Exposure.SCALED
    return met if tensor.op in _SAME | _ACTIVATIONS else Exposure.UNKNOWN


def _meet(parts: Iterable[Exposure]) -> Exposure:
    found = set(parts)
    if len(found) == 1:
        return found.pop()
    if found == {Exposure.FIRST, Exposure.UNSCALED}:
        return Exposure.UNSCALED
    return Exposure.UNKNOWN


def _through_layer(layer: Layer, before: Exposure) -> Exposure:
    role = layer.kind.role
    if role is Role.WRAPPER:
        inner = layer.inner
        return _through_layer(inner, before) if isinstance(inner, Layer) else Exposure.UNKNOWN
    if layer.name == "Embedding" or role in _CURES:
        return Exposure.SCALED
    if role in _WEIGHTED:
        return Exposure.UNSCALED if before is Exposure.FIRST else Exposure.FIRST
    if role in _PASSIVE or role is Role.MERGE:
        return before
    if role is Role.AUGMENTATION and "value_range" not in layer.arguments:
        return before
    return Exposure.UNKNOWN


def _through_model(before: list[Exposure], inside: list[Exposure]) -> Exposure:
    outer, inner = _meet(before), _meet(inside)
    if outer is Exposure.RAW:
        return inner
    if outer is not Exposure.FIRST or inner is Exposure.RAW:
        return outer
    return Exposure.UNSCALED if inner in (Exposure.FIRST, Exposure.UNSCALED) else inner


def _rescaling(seen: list[Tensor], found: dict[int, Exposure]) -> cst.CSTNode | None:
    """The `Rescaling` by a pixel's range that is the first to change the input."""
    for tensor in seen:
        layer = tensor.layer if tensor.op == "layer" else None
        if layer is None or layer.name != "Rescaling" or len(tensor.operands) != 1:
            continue
        scale = layer.arguments.get("scale")
        factor = scale.constant if scale is not None else None
        if found[id(tensor.operands[0])] is Exposure.RAW and _is_pixel_scale(factor):
            return layer.at
    return None


def _is_pixel_scale(factor: object) -> bool:
    low, high = _PIXEL_DIVISORS
    return isinstance(factor, int | float) and factor > 0 and low < 1 / factor < high


def _pretrained(seen: list[Tensor], found: dict[int, Exposure]) -> Pretrained | None:
    for tensor in seen:
        if tensor.op == "application" and found[id(tensor.operands[0])] is Exposure.RAW:
            return tensor.pretrained
    return None
