"""Functions that change or read the shape of an array, or make one of several."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.facts import Labels
from flake8_softmax.interpreter.labels import united
from flake8_softmax.interpreter.library.literals import of_literal
from flake8_softmax.interpreter.limits import constant
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.sequences import exact_items
from flake8_softmax.interpreter.tensors import reshaped
from flake8_softmax.interpreter.values import UNKNOWN, Const, Tensor, Value, unknown_tensor
from flake8_softmax.knowledge.ops import Op


def _reshape(machine: Machine, given: Call, operand: Tensor) -> Value:
    shape = given.get("shape", 1) or given.get("newshape")
    return reshape_to(machine, operand, shape.value if shape is not None else UNKNOWN, given.node)


def _transpose(machine: Machine, given: Call, operand: Tensor) -> Value:
    return replace(reshaped(operand, given.node, operand.rank, None), samples=None)


def _rank(machine: Machine, given: Call, operand: Tensor) -> Value:
    return constant(operand.rank, given.node) if operand.rank is not None else UNKNOWN


def reshape_to(machine: Machine, operand: Tensor, shape: Value, at: cst.CSTNode) -> Tensor:
    """The same numbers in the shape given."""
    items = exact_items(machine, shape)
    if not items:
        return replace(reshaped(operand, at, None, None), samples=None)
    last = items[-1].value if isinstance(items[-1], Const) else None
    size = last if isinstance(last, int) and last > 0 else None
    single = len(items) > 1 and items[0] == Const(1)
    result = reshaped(operand, at, len(items), size)
    return replace(result, samples="one" if single else operand.samples)


def _expand(machine: Machine, given: Call, operand: Tensor) -> Value:
    axis = given.get("axis", 1) or given.get("dim")
    rank = None if operand.rank is None else operand.rank + 1
    place = axis.integer if axis is not None else None
    if place is None:
        return replace(reshaped(operand, given.node, rank, None), samples=None)
    last = place == -1 or (operand.rank is not None and place == operand.rank)
    result = reshaped(operand, given.node, rank, 1 if last else operand.size)
    return replace(result, samples="one" if place == 0 else operand.samples)


def _squeeze(machine: Machine, given: Call, operand: Tensor) -> Value:
    return reshaped(operand, given.node, None, None)


def _flatten(machine: Machine, given: Call, operand: Tensor) -> Value:
    return reshaped(operand, given.node, None, None)


def _repeat(machine: Machine, given: Call, operand: Tensor) -> Value:
    rank = 1 if given.get("axis", 2) is None and not given.open else None
    return replace(reshaped(operand, given.node, rank, None), samples=None)


def _join(machine: Machine, given: Call, operand: Tensor) -> Value:
    if given.arguments and not isinstance(given.arguments[0].value, Tensor):
        many = operand.samples if operand.samples == "many" else None
        labels = _joined_labels(machine, given.arguments[0].value, operand.labels)
        return replace(
            operand,
            at=given.node,
            rank=None,
            size=None,
            head=None,
            samples=many,
            labels=labels,
        )
    parts = [operand]
    if len(given.arguments) > 1 and isinstance(given.arguments[1].value, Tensor):
        parts.append(given.arguments[1].value)
    elif given.arguments and isinstance(given.arguments[0].value, Tensor):
        parts.append(unknown_tensor())
    common = machine.join_all(list(parts))
    lineage, labels = (
        (common.lineage, common.labels) if isinstance(common, Tensor) else (None, None)
    )
    return Tensor(op="stack", at=given.node, operands=tuple(parts), lineage=lineage, labels=labels)


def _joined_labels(machine: Machine, arrays: Value, labels: Labels | None) -> Labels | None:
    """The labels of all arrays in a list, which may hold different classes."""
    found = [
        item.labels if isinstance(item, Tensor) else of_literal(machine, item)
        for item in exact_items(machine, arrays) or ()
    ]
    both = found[0] if found else labels
    for other in found[1:]:
        both = united(both, other) if both is not None and other is not None else None
    return both


SHAPES: Final[Mapping[Op, Callable[[Machine, Call, Tensor], Value]]] = {
    Op.RESHAPE: _reshape,
    Op.TRANSPOSE: _transpose,
    Op.RANK: _rank,
    Op.EXPAND: _expand,
    Op.SQUEEZE: _squeeze,
    Op.FLATTEN: _flatten,
    Op.JOIN: _join,
    Op.REPEAT: _repeat,
}
