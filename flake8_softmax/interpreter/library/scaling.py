"""Whether a network scales its input itself."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto
from typing import Final

from flake8_softmax.interpreter.values import Graph, Layer, Tensor
from flake8_softmax.knowledge.layers import Role


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
_SAME: Final = frozenset(
    {"reshape", "slice", "identity", "cast", "activation", "softmax", "sigmoid", "same"}
)


def scales(graph: Graph) -> bool | None:
    """Whether the network scales its input; None when it cannot be told for every output."""
    found = {_exposure(output) for output in graph.outputs}
    if found <= {Exposure.FIRST, Exposure.UNSCALED} and found:
        return False
    return True if found == {Exposure.SCALED} else None


def _exposure(output: Tensor) -> Exposure:
    """Visit what `output` was made of, operands first, without recursion."""
    known: dict[int, Exposure] = {}
    pending = [output]
    while pending:
        tensor = pending[-1]
        if id(tensor) in known:
            pending.pop()
            continue
        before = _before(tensor)
        missing = [part for part in before if id(part) not in known]
        if missing:
            pending.extend(missing)
            continue
        known[id(tensor)] = _after(tensor, [known[id(part)] for part in before])
        pending.pop()
    return known[id(output)]


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
    return met if tensor.op in _SAME else Exposure.UNKNOWN


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
    if layer.name == "Embedding":
        return Exposure.SCALED
    if role in _CURES:
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
    if outer is Exposure.RAW or inner in (Exposure.SCALED, Exposure.UNKNOWN):
        return inner if outer in (Exposure.RAW, Exposure.FIRST) else outer
    if outer is Exposure.FIRST and inner is Exposure.FIRST:
        return Exposure.UNSCALED
    return outer if inner is Exposure.RAW else inner
