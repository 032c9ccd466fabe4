"""What pixels meet in a network before and at its first layer with weights."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.facts import Pretrained, TensorOp
from flake8_softmax.interpreter.values import Graph, Layer, Tensor, Value
from flake8_softmax.knowledge.layers import Role


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """What is known of a model's first steps.

    `scales`: whether it scales its input, None when not known. `rescaling` is the layer that
    divides raw pixels, `prepared` the `preprocess_input` inside the model (its call and mode),
    `pretrained` the network that gets the pixels, if they come first. `again` is what scales pixels
    once more after `rescaling`: a `preprocess_input`, or a network that rescales inside. It is
    `hidden` when its layers are not known, but are layers.
    """

    scales: bool | None
    rescaling: cst.CSTNode | None = None
    prepared: tuple[cst.CSTNode, str | None] | None = None
    pretrained: Pretrained | None = None
    again: cst.CSTNode | Pretrained | None = None
    hidden: bool = False


UNKNOWN_NETWORK: Final = Network(None)
LOADED_NETWORK: Final = Network(None, hidden=True)
HIDDEN: Final = "<hidden>"
"""The name of what comes out of a layer that is not known."""


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
    HIDDEN = auto()
    """A layer that is not known."""
    UNKNOWN = auto()


_PASSIVE: Final = frozenset(
    {Role.SHAPE, Role.POOLING, Role.DROPOUT, Role.NOISE, Role.ACTIVATION, Role.INPUT}
)
_SETTLED: Final = frozenset({Exposure.SCALED, Exposure.UNSCALED, Exposure.HIDDEN, Exposure.UNKNOWN})
_WEIGHTED: Final = frozenset({Role.WEIGHTED, Role.RECURRENT})
_CURES: Final = frozenset({Role.NORMALIZATION, Role.SCALING})
_SAME: Final[frozenset[TensorOp]] = frozenset({"reshape", "slice", "identity", "cast", "call"})
_ACTIVATIONS: Final[frozenset[TensorOp]] = frozenset({"activation", "softmax", "sigmoid"})
_ARITHMETIC: Final[frozenset[TensorOp]] = frozenset({"divide", "multiply", "subtract", "add"})
_PIXEL_DIVISORS: Final = (100.0, 300.0)
_DEEPEST: Final = 6
"""How many models may be nested in each other."""


@dataclass(frozen=True, slots=True, eq=False)
class _Steps:
    """What the pixels have met in a tensor's making, and the first of each kind that a model has.

    `prepared` has the call and the mode.
    """

    exposure: Exposure
    rescaling: cst.CSTNode | None = None
    prepared: tuple[cst.CSTNode, str | None] | None = None
    pretrained: Pretrained | None = None
    again: cst.CSTNode | Pretrained | None = None


_UNKNOWN: Final = _Steps(Exposure.UNKNOWN)


class Networks:
    """The first steps of a program's models; each tensor is visited once, whatever holds it."""

    def __init__(self) -> None:
        self._found: dict[tuple[Tensor, int], _Steps] = {}
        self._graphs: dict[tuple[Graph, int], _Steps] = {}
        self.visited = 0

    def of(self, graph: Graph | None) -> Network:
        """The first steps of the model with this graph."""
        if graph is None:
            return UNKNOWN_NETWORK
        steps = self._through(graph, 0)
        exposures = {self._found[output, 0].exposure for output in graph.outputs}
        scales = _verdict(exposures)
        hidden = exposures == {Exposure.HIDDEN}
        parts = (steps.rescaling, steps.prepared, steps.pretrained, steps.again)
        return Network(scales, *parts, hidden)

    def _through(self, graph: Graph, depth: int) -> _Steps:
        """What pixels meet on their way to the outputs of a model nested `depth` deep."""
        if (graph, depth) not in self._graphs:
            for output in graph.outputs:
                self._visit(output, depth)
            found = [self._found[output, depth] for output in graph.outputs]
            self._graphs[graph, depth] = _combined(found)
        return self._graphs[graph, depth]

    def _visit(self, output: Tensor, depth: int) -> None:
        """Visit what `output` was made of, operands first, without recursion."""
        found = self._found
        pending = [output]
        while pending:
            tensor = pending[-1]
            missing = [part for part in tensor.operands if (part, depth) not in found]
            if (tensor, depth) in found:
                pending.pop()
            elif missing:
                pending.extend(missing)
            else:
                self.visited += 1
                combined = _agreed if tensor.op == "join" else _combined
                before = combined([found[part, depth] for part in reversed(tensor.operands)])
                found[tensor, depth] = self._after(tensor, before, depth)
                pending.pop()

    def _after(self, tensor: Tensor, before: _Steps, depth: int) -> _Steps:
        met = before.exposure
        if tensor.op == "input":
            return replace(before, exposure=Exposure.RAW)
        if not tensor.operands:
            return _UNKNOWN
        if tensor.model is not None:
            return self._after_model(tensor.model, before, depth)
        before = _scaled_again(tensor, before)
        if tensor.pretrained is not None:
            first = met in (Exposure.RAW, Exposure.PREPARED)
            pretrained = before.pretrained or (tensor.pretrained if first else None)
            return replace(before, exposure=Exposure.UNKNOWN, pretrained=pretrained)
        if met in _SETTLED or tensor.op == "join":
            return before
        if tensor.op == "layer" and tensor.layer is not None:
            return _through_layer(tensor.layer, before)
        return _through_op(tensor, before)

    def _after_model(self, graph: Graph, before: _Steps, depth: int) -> _Steps:
        if depth >= _DEEPEST:
            return replace(before, exposure=Exposure.UNKNOWN)
        return _through_model(self._through(graph, depth + 1), before)


def _combined(parts: Sequence[_Steps]) -> _Steps:
    """What several tensors have met together; of each kind, the first one's."""
    if len(parts) == 1:
        return parts[0]
    return _Steps(
        _meet(part.exposure for part in parts),
        next((part.rescaling for part in parts if part.rescaling), None),
        next((part.prepared for part in parts if part.prepared), None),
        next((part.pretrained for part in parts if part.pretrained), None),
        next((part.again for part in parts if part.again), None),
    )


def _agreed(parts: Sequence[_Steps]) -> _Steps:
    """What pixels have met on whichever of several ways; not known where these differ."""
    kinds = {(part.rescaling, part.prepared, part.pretrained, part.again) for part in parts}
    return _combined(parts) if len(kinds) == 1 else _UNKNOWN


def _verdict(exposures: set[Exposure]) -> bool | None:
    if exposures and exposures <= {Exposure.FIRST, Exposure.UNSCALED}:
        return False
    cured = exposures and exposures <= {Exposure.SCALED, Exposure.PREPARED}
    return True if cured else None


def _meet(parts: Iterable[Exposure]) -> Exposure:
    found = set(parts)
    if len(found) == 1:
        return found.pop()
    if found == {Exposure.RAW, Exposure.HIDDEN}:
        return Exposure.HIDDEN
    if found == {Exposure.FIRST, Exposure.UNSCALED}:
        return Exposure.UNSCALED
    return Exposure.UNKNOWN


def _scaled_again(tensor: Tensor, before: _Steps) -> _Steps:
    """With what scales the pixels again, when a `Rescaling` alone has divided them."""
    if before.rescaling is None or before.again or before.exposure is not Exposure.SCALED:
        return before
    network = tensor.pretrained
    if network is not None and network.rescales_inside:
        return replace(before, again=network)
    prepares = tensor.op == "scaled" and tensor.name in ("tf", "torch", "caffe")
    return replace(before, again=tensor.at) if prepares else before


def _through_op(tensor: Tensor, before: _Steps) -> _Steps:
    met = before.exposure
    if tensor.op == "scaled" and met is Exposure.RAW and tensor.at is not None:
        prepared = before.prepared or (tensor.at, tensor.name)
        return replace(before, exposure=Exposure.PREPARED, prepared=prepared)
    if tensor.name == HIDDEN and met is Exposure.RAW:
        return replace(before, exposure=Exposure.HIDDEN)
    if tensor.op in _ARITHMETIC and met is Exposure.RAW:
        return replace(before, exposure=Exposure.SCALED)
    kept = tensor.op in _SAME | _ACTIVATIONS
    return before if kept else replace(before, exposure=Exposure.UNKNOWN)


def _through_layer(layer: Layer, before: _Steps) -> _Steps:
    wrapped = _unwrapped(layer)
    if wrapped is None:
        return replace(before, exposure=Exposure.UNKNOWN)
    divides = before.exposure is Exposure.RAW and _divides_pixels(wrapped)
    rescaling = before.rescaling or (wrapped.at if divides else None)
    return replace(before, exposure=_exposure_after(wrapped, before.exposure), rescaling=rescaling)


def _unwrapped(layer: Layer) -> Layer | None:
    """The layer inside wrappers such as `TimeDistributed`, None when it is not known."""
    inner: Value | None = layer
    while isinstance(inner, Layer) and inner.kind.role is Role.WRAPPER:
        inner = inner.inner
    return inner if isinstance(inner, Layer) else None


def _exposure_after(layer: Layer, before: Exposure) -> Exposure:
    role = layer.kind.role
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


def _through_model(inside: _Steps, before: _Steps) -> _Steps:
    """What pixels have met after a model; `inside` is what they meet in it."""
    outer, inner = before.exposure, inside.exposure
    if outer in (Exposure.RAW, Exposure.PREPARED):
        before = replace(before, pretrained=before.pretrained or inside.pretrained)
    if outer is Exposure.RAW:
        return replace(
            before,
            exposure=inner,
            rescaling=before.rescaling or inside.rescaling,
            prepared=before.prepared or inside.prepared,
            again=before.again or inside.again,
        )
    network = inside.pretrained
    if outer is Exposure.SCALED and before.rescaling and network and network.rescales_inside:
        before = replace(before, again=before.again or network)
    return replace(before, exposure=_exposure_through(inside, outer))


def _exposure_through(inside: _Steps, outer: Exposure) -> Exposure:
    inner = inside.exposure
    if outer is Exposure.PREPARED:
        return Exposure.UNKNOWN if inside.pretrained is not None else Exposure.SCALED
    if outer is not Exposure.FIRST or inner is Exposure.RAW:
        return outer
    return Exposure.UNSCALED if inner in (Exposure.FIRST, Exposure.UNSCALED) else inner
