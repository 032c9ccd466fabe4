"""Functions that make new arrays: of a given shape, at random, one-hot."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.constants import integer, number
from flake8_softmax.interpreter.facts import Labels, TensorOp
from flake8_softmax.interpreter.library.literals import of_literal
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.sequences import exact_items, new_tuple
from flake8_softmax.interpreter.values import BLANK, UNKNOWN, Argument, Const, Tensor, Value
from flake8_softmax.knowledge.ops import Op


def _one_hot(machine: Machine, given: Call, operand: Tensor | None) -> Value:
    depth = given.get("depth", 1) or given.get("num_classes") or given.get("nb_classes")
    at = given.arguments[0].at if given.arguments else None
    return one_hot(operand, depth.integer if depth is not None else None, given.node, at)


def one_hot(
    operand: Tensor | None,
    classes: int | None,
    at: cst.CSTNode,
    at_labels: cst.CSTNode | None = None,
) -> Tensor:
    """Labels as rows with a single 1; `at_labels` is the argument that holds them."""
    given = operand.labels if operand is not None else None
    begun = at_labels if given is not None and given.first == 1 else None
    size = classes if classes is not None else _columns(given)
    return Tensor(
        op="one_hot",
        at=at,
        operands=(operand,) if operand is not None else (),
        size=size,
        rank=2,
        labels=Labels("one-hot", at, size, begun=begun),
    )


def _columns(labels: Labels | None) -> int | None:
    """A column for each number from 0 to the largest."""
    if labels is None or labels.classes is None or (labels.first or 0) < 0:
        return None
    return labels.classes + (labels.first or 0)


def _eye(machine: Machine, given: Call, operand: Tensor | None) -> Value:
    size = given.get("N", 0)
    return Tensor(op="eye", at=given.node, size=size.integer if size is not None else None, rank=2)


def _integers(machine: Machine, given: Call, operand: Tensor | None) -> Value:
    low, high = given.get("low", 0), given.get("high", 1)
    top = high if high is not None else low
    start = low.integer if high is not None and low is not None else 0
    end = top.integer if top is not None else None
    classes = end - start if end is not None and start is not None and end > start else None
    shape = given.get("size", 2)
    rank = _rank_of(machine, shape.value) if shape is not None else 0
    single = rank == 1 or (rank == 2 and _last_of(machine, shape) == Const(1))
    found = Labels("integer", given.node, classes, first=start)
    labels = found if single else None
    width = 1 if single and rank == 2 else None
    return Tensor(op="integers", at=given.node, rank=rank, size=width, labels=labels)


def _range(machine: Machine, given: Call, operand: Tensor | None) -> Value:
    """`arange(stop)`, `arange(start, stop)`: each number once."""
    bounds = [argument.integer for argument in given.arguments]
    if len(bounds) not in (1, 2) or None in bounds or given.open:
        return Tensor(op="integers", at=given.node, rank=1)
    start, stop = (0, *bounds)[-2:]
    classes = (stop or 0) - (start or 0)
    labels = Labels("integer", given.node, classes, first=start)
    known = labels if classes > 0 else None
    return Tensor(op="integers", at=given.node, rank=1, labels=known)


def _choice(machine: Machine, given: Call, operand: Tensor | None) -> Value:
    """`choice(a, size)`: from a list of numbers, or from all below a number."""
    source, shape = given.get("a", 0), given.get("size", 1)
    rank = _rank_of(machine, shape.value) if shape is not None else None
    if source is None or rank != 1:
        return UNKNOWN
    labels = of_literal(machine, source.value)
    if source.integer is not None and source.integer > 0:
        labels = Labels("integer", given.node, source.integer, first=0)
    single = labels if labels is not None and labels.encoding == "integer" else None
    return Tensor(op="integers", at=given.node, rank=1, labels=single)


def _last_of(machine: Machine, shape: Argument | None) -> Value:
    items = exact_items(machine, shape.value) if shape is not None else None
    return items[-1] if items else UNKNOWN


def _rank_of(machine: Machine, shape: Value) -> int | None:
    if integer(shape) is not None:
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
        first = int(given.name == "ones")
        return replace(filled, labels=Labels("integer", given.node, 1, first=first))
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
        return Tensor(op=op, at=at, rank=None if integer(shape) is None else 1)
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
    Op.RANGE: _range,
    Op.CHOICE: _choice,
    Op.PLACEHOLDER: _placeholder,
}
