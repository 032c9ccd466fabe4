"""Functions that make new arrays: of a given shape, at random, one-hot."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.constants import number
from flake8_softmax.interpreter.facts import Labels, TensorOp
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.sequences import exact_items, new_tuple
from flake8_softmax.interpreter.values import BLANK, UNKNOWN, Argument, Const, Tensor, Value
from flake8_softmax.knowledge.ops import Op


def _one_hot(machine: Machine, given: Call, operand: Tensor | None) -> Value:
    depth = given.get("depth", 1) or given.get("num_classes") or given.get("nb_classes")
    return one_hot(operand, depth.integer if depth is not None else None, given.node)


def one_hot(operand: Tensor | None, classes: int | None, at: cst.CSTNode) -> Tensor:
    """Labels as rows with a single 1."""
    known_classes = operand.labels.classes if operand is not None and operand.labels else None
    size = classes if classes is not None else known_classes
    return Tensor(
        op="one_hot",
        at=at,
        operands=(operand,) if operand is not None else (),
        size=size,
        rank=2,
        labels=Labels("one-hot", at, size),
    )


def _eye(machine: Machine, given: Call, operand: Tensor | None) -> Value:
    size = given.get("N", 0)
    return Tensor(op="eye", at=given.node, size=size.integer if size is not None else None, rank=2)


def _integers(machine: Machine, given: Call, operand: Tensor | None) -> Value:
    low, high = given.get("low", 0), given.get("high", 1)
    top = high if high is not None else low
    classes = top.integer if top is not None else None
    shape = given.get("size", 2)
    rank = _rank_of(machine, shape.value) if shape is not None else 0
    single = rank == 1 or (rank == 2 and _last_of(machine, shape) == Const(1))
    labels = Labels("integer", given.node, classes) if single else None
    return Tensor(op="integers", at=given.node, rank=rank, labels=labels)


def _last_of(machine: Machine, shape: Argument | None) -> Value:
    items = exact_items(machine, shape.value) if shape is not None else None
    return items[-1] if items else UNKNOWN


def _rank_of(machine: Machine, shape: Value) -> int | None:
    if isinstance(shape, Const) and isinstance(shape.value, int):
        return 1
    items = exact_items(machine, shape)
    return len(items) if items is not None else None


def _filled(machine: Machine, given: Call, operand: Tensor | None) -> Value:
    if given.path.endswith(("rand", "randn")) and given.arguments:
        shape: Value = new_tuple(machine, (argument.value for argument in given.arguments))
    else:
        held = given.get("shape", 0) or given.get("size") or given.get("dims")
        shape = held.value if held is not None else UNKNOWN
    filled = shaped("filled", machine, shape, given.node)
    if given.name in ("zeros", "empty", "ndarray"):
        filled = replace(filled, name=BLANK)
    if given.name == "uniform":
        return replace(filled, bounds=_limits(given))
    if given.path.endswith((".zeros", ".ones")) and (filled.rank == 1 or filled.size == 1):
        return replace(filled, labels=Labels("integer", given.node))
    return filled


def _limits(given: Call) -> tuple[float, float] | None:
    """The range that random numbers are drawn from, if it is given."""
    names = (("low", 0), ("high", 1)) if "numpy" in given.path else (("minval", 1), ("maxval", 2))
    low, high = (number(given.value(*name)) for name in names)
    return (low, high) if low is not None and high is not None else None


def shaped(op: TensorOp, machine: Machine, shape: Value, at: cst.CSTNode) -> Tensor:
    """New numbers in the shape given."""
    items = exact_items(machine, shape)
    if items is None:
        single = isinstance(shape, Const) and isinstance(shape.value, int)
        return Tensor(op=op, at=at, rank=1 if single else None)
    last = items[-1].value if items and isinstance(items[-1], Const) else None
    size = last if isinstance(last, int) and last > 0 else None
    return Tensor(op=op, at=at, size=size, rank=len(items))


def _placeholder(machine: Machine, given: Call, operand: Tensor | None) -> Value:
    shape = given.get("shape", 1)
    return shaped("placeholder", machine, shape.value if shape is not None else UNKNOWN, given.node)


CREATORS: Final[Mapping[Op, Callable[[Machine, Call, Tensor | None], Value]]] = {
    Op.ONE_HOT: _one_hot,
    Op.EYE: _eye,
    Op.INTEGERS: _integers,
    Op.FILLED: _filled,
    Op.PLACEHOLDER: _placeholder,
}
