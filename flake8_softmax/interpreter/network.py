"""What pixels meet in a network before and at its first layer with weights."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final, TypeAlias

import libcst as cst

from flake8_softmax.interpreter.values import Graph, Layer, Pretrained, Tensor
from flake8_softmax.knowledge.layers import Role


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """What is known of a model's first steps.

    `scales`: whether it scales its input, None when not known. `rescaling` is the layer that
    divides raw pixels, `prepared` the `preprocess_input` inside the model (its call and mode),
    `pretrained` the network that gets the pixels, if they come first.
    """

    scales: bool | None
    rescaling: cst.CSTNode | None = None
    prepared: tuple[cst.CSTNode, str | None] | None = None
    pretrained: Pretrained | None = None


_Inner: TypeAlias = "dict[tuple[Graph, int], tuple[_Walk, set[Exposure]]]"

UNKNOWN_NETWORK: Final = Network(None)


class Exposure(Enum):
    """What raw pixels have met on their way from the input to a tensor."""

    RAW = auto()
    """Nothing with weights yet."""
    FIRST = auto()
    """One layer with weights; a normalization directly after it would still cure."""
    UNSCALED = auto()
    PREPARED = auto()
    """A `preprocess_input`."""
    SCALED = auto()
    UNKNOWN = auto()


_PASSIVE: Final = frozenset(
    {Role.SHAPE, Role.POOLING, Role.DROPOUT, Role.NOISE, Role.ACTIVATION, Role.INPUT}
)
_WEIGHTED: Final = frozenset({Role.WEIGHTED, Role.RECURRENT})
_CURES: Final = frozenset({Role.NORMALIZATION, Role.SCALING})
_SAME: Final = frozenset({"reshape", "slice", "identity", "cast", "call"})
_ACTIVATIONS: Final = frozenset({"activation", "softmax", "sigmoid"})
_ARITHMETIC: Final = frozenset({"divide", "multiply", "subtract", "add"})
_PIXEL_DIVISORS: Final = (100.0, 300.0)
_DEEPEST: Final = 6
"""How many models may be nested in each other."""


@dataclass(slots=True)
class _Walk:
    """What a walk over one graph finds out; `inner` are the models inside that are known."""

    depth: int
    inner: _Inner
    found: dict[int, Exposure] = field(default_factory=dict)
    rescaling: cst.CSTNode | None = None
    prepared: tuple[cst.CSTNode, str | None] | None = None
    pretrained: Pretrained | None = None


def network_of(graph: Graph | None) -> Network:
    """The first steps of the model with this graph."""
    if graph is None:
        return UNKNOWN_NETWORK
    walk, exposures = _walk(graph, 0, {})
    return Network(_verdict(exposures), walk.rescaling, walk.prepared, walk.pretrained)


def _walk(graph: Graph, depth: int, inner: _Inner) -> tuple[_Walk, set[Exposure]]:
    key = graph, depth
    if key not in inner:
        walk = _Walk(depth, inner)
        for output in graph.outputs:
            _visit(output, walk)
        inner[key] = walk, {walk.found[id(output)] for output in graph.outputs}
    return inner[key]


def _verdict(exposures: set[Exposure]) -> bool | None:
    if exposures and exposures <= {Exposure.FIRST, Exposure.UNSCALED}:
        return False
    cured = exposures and exposures <= {Exposure.SCALED, Exposure.PREPARED}
    return True if cured else None


def _visit(output: Tensor, walk: _Walk) -> None:
    """Visit what `output` was made of, operands first, without recursion."""
    pending = [output]
    while pending:
        tensor = pending[-1]
        missing = [part for part in tensor.operands if id(part) not in walk.found]
        if id(tensor) in walk.found:
            pending.pop()
        elif missing:
            pending.extend(missing)
        else:
            before = [walk.found[id(part)] for part in tensor.operands]
            walk.found[id(tensor)] = _after(tensor, before, walk)
            pending.pop()


def _after(tensor: Tensor, before: list[Exposure], walk: _Walk) -> Exposure:
    if tensor.op == "input":
        return Exposure.RAW
    if not before:
        return Exposure.UNKNOWN
    met = _meet(before)
    if tensor.model is not None:
        return _through_model(tensor.model, met, walk)
    if tensor.pretrained is not None:
        if met in (Exposure.RAW, Exposure.PREPARED):
            walk.pretrained = walk.pretrained or tensor.pretrained
        return Exposure.UNKNOWN
    if met in (Exposure.SCALED, Exposure.UNSCALED, Exposure.UNKNOWN) or tensor.op == "join":
        return met
    if tensor.op == "layer" and tensor.layer is not None:
        return _through_layer(tensor.layer, met, walk)
    return _through_op(tensor, met, walk)


def _meet(parts: Iterable[Exposure]) -> Exposure:
    found = set(parts)
    if len(found) == 1:
        return found.pop()
    if found == {Exposure.FIRST, Exposure.UNSCALED}:
        return Exposure.UNSCALED
    return Exposure.UNKNOWN


def _through_op(tensor: Tensor, met: Exposure, walk: _Walk) -> Exposure:
    if tensor.op == "scaled" and met is Exposure.RAW and tensor.at is not None:
        walk.prepared = walk.prepared or (tensor.at, tensor.name)
        return Exposure.PREPARED
    if tensor.op in _ARITHMETIC and met is Exposure.RAW:
        return Exposure.SCALED
    return met if tensor.op in _SAME | _ACTIVATIONS else Exposure.UNKNOWN


def _through_layer(layer: Layer, before: Exposure, walk: _Walk) -> Exposure:
    role = layer.kind.role
    if role is Role.WRAPPER:
        inner = layer.inner
        if not isinstance(inner, Layer):
            return Exposure.UNKNOWN
        return _through_layer(inner, before, walk)
    if before is Exposure.RAW and _divides_pixels(layer):
        walk.rescaling = walk.rescaling or layer.at
    if layer.name == "Embedding" or role in _CURES:
        return Exposure.SCALED
    if role in _WEIGHTED:
        return _weighted(before)
    if role in _PASSIVE or role is Role.MERGE:
        return before
    if role is Role.AUGMENTATION and "value_range" not in layer.arguments:
        return before
    return Exposure.UNKNOWN


def _weighted(before: Exposure) -> Exposure:
    if before is Exposure.PREPARED:
        return Exposure.SCALED
    return Exposure.UNSCALED if before is Exposure.FIRST else Exposure.FIRST


def _divides_pixels(layer: Layer) -> bool:
    """Whether this is a `Rescaling` by a pixel's range."""
    scale = layer.arguments.get("scale") if layer.name == "Rescaling" else None
    factor = scale.constant if scale is not None else None
    low, high = _PIXEL_DIVISORS
    return isinstance(factor, int | float) and factor > 0 and low < 1 / factor < high


def _through_model(graph: Graph, outer: Exposure, walk: _Walk) -> Exposure:
    if walk.depth >= _DEEPEST:
        return Exposure.UNKNOWN
    inside, exposures = _walk(graph, walk.depth + 1, walk.inner)
    inner = _meet(exposures)
    if outer in (Exposure.RAW, Exposure.PREPARED):
        walk.pretrained = walk.pretrained or inside.pretrained
    if outer is Exposure.RAW:
        walk.rescaling = walk.rescaling or inside.rescaling
        walk.prepared = walk.prepared or inside.prepared
        return inner
    if outer is Exposure.PREPARED:
        return Exposure.UNKNOWN if inside.pretrained is not None else Exposure.SCALED
    if outer is not Exposure.FIRST or inner is Exposure.RAW:
        return outer
    return Exposure.UNSCALED if inner in (Exposure.FIRST, Exposure.UNSCALED) else inner
