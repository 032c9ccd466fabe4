"""Softmax inside a network: outputs that feed a layer with weights, or that are weights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from flake8_softmax.interpreter.alternatives import joined
from flake8_softmax.interpreter.events import SoftmaxHidden, SoftmaxMultiplied
from flake8_softmax.interpreter.values import Layer, Tensor, Value
from flake8_softmax.knowledge.layers import Role

if TYPE_CHECKING:
    from flake8_softmax.interpreter.machine import Machine

PASSING: Final = frozenset(
    {Role.SHAPE, Role.DROPOUT, Role.NOISE, Role.NORMALIZATION, Role.POOLING, Role.ACTIVATION}
)
_LONGEST: Final = 8
"""How many passing layers may stand between the softmax and the layer with weights."""


def mark_used(machine: Machine, tensor: Tensor) -> None:
    """Record one use of the tensor."""
    if not machine.muted:
        machine.history.uses.append(tensor)
        if tensor.op == "join":
            machine.history.uses.extend(joined(tensor))


def record_layer_call(machine: Machine, layer: Layer, operands: tuple[Tensor, ...]) -> None:
    """Record that a layer is called on tensors."""
    if machine.muted:
        return
    for operand in operands:
        mark_used(machine, operand)
    if len(operands) == 1 and _mixes(layer):
        chains = list(map(_chain, joined(operands[0])))
        head = chains[0][-1].head if chains and chains[0] is not None else None
        if head is not None and None not in chains:
            tensors = tuple(tensor for chain in chains for tensor in chain or ())
            machine.history.hidden.append((tensors, head, layer.at))


def emit_weights(machine: Machine, factors: Iterable[Value]) -> None:
    """Report those of the factors of a product that a softmax gave."""
    for factor in factors:
        head = factor.head if isinstance(factor, Tensor) else None
        if head is not None and head.activation == "softmax" and isinstance(factor, Tensor):
            machine.emit(SoftmaxMultiplied(head, factor.rank))


def _mixes(layer: Layer) -> bool:
    if layer.kind.role is Role.WRAPPER:
        return isinstance(layer.inner, Layer) and _mixes(layer.inner)
    return layer.kind.role in (Role.WEIGHTED, Role.RECURRENT) and layer.name != "Embedding"


def _chain(tensor: Tensor) -> tuple[Tensor, ...] | None:
    """The tensors from `tensor` back to a softmax over the last axis, if only passing layers lie
    between."""
    chain: list[Tensor] = []
    for _ in range(_LONGEST):
        chain.append(tensor)
        if tensor.op != "layer" or tensor.layer is None:
            return None
        if _is_softmax_layer(tensor):
            return tuple(chain)
        if tensor.layer.kind.role not in PASSING or len(tensor.operands) != 1:
            return None
        tensor = tensor.operands[0]
    return None


def _is_softmax_layer(tensor: Tensor) -> bool:
    head, layer = tensor.head, tensor.layer
    if head is None or layer is None or head.activation != "softmax" or head.recurrent:
        return False
    applied = layer.inner if isinstance(layer.inner, Layer) else layer
    return head.layer is applied.at and "axis" not in applied.arguments


def emit_hidden_softmax(machine: Machine) -> None:
    """Emit at the end of the program, when every use of a tensor is known."""
    history = machine.history
    outputs = set(history.shown).union(*(c.tensors for c in history.compilations))
    shown = outputs.union(*map(joined, outputs))
    uses = Counter(history.uses)
    for fact in history.hidden:
        chain, head, follower = fact
        if all(uses[tensor] == 1 and tensor not in shown for tensor in chain):
            machine.emit(SoftmaxHidden(head, follower), history.case_of(fact))
