"""What is known where two paths of the program meet: only what both agree on."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from flake8_softmax.interpreter.values import (
    UNKNOWN,
    CrossEntropy,
    Entries,
    Graph,
    Head,
    Lineage,
    Records,
    Repeat,
    Stream,
    Tensor,
    TupleValue,
    Value,
)

T = TypeVar("T")


def join(left: Value, right: Value) -> Value:
    """The facts that hold for both values."""
    if left is right or left == right:
        return left
    match left, right:
        case Tensor(), Tensor():
            return _tensors(left, right)
        case TupleValue(), TupleValue():
            return TupleValue(_sequences(left.items, right.items))
        case Repeat(), Repeat():
            return Repeat(join(left.element, right.element))
        case Entries(), Entries():
            return _entries(left, right)
        case Graph(), Graph():
            return _graphs(left, right)
        case Records(), Records():
            return Records((*left.items, *(i for i in right.items if i not in left.items)))
        case Stream(), Stream():
            return Stream(join(left.element, right.element), left.batched and right.batched)
        case _:
            return UNKNOWN


def join_all(values: list[Value]) -> Value:
    """The facts that hold for every one of `values`, which are not empty."""
    result = values[0]
    for value in values[1:]:
        result = join(result, value)
    return result


def _same(left: T | None, right: T | None) -> T | None:
    return left if left == right else None


def _tensors(left: Tensor, right: Tensor) -> Tensor:
    return Tensor(
        op="join",
        at=left.at,
        operands=(left, right),
        size=_same(left.size, right.size),
        rank=_same(left.rank, right.rank),
        head=_heads(left.head, right.head),
        lineage=_lineages(left.lineage, right.lineage),
        labels=_same(left.labels, right.labels),
        dtype=_same(left.dtype, right.dtype),
        entropy=_entropies(left.entropy, right.entropy),
        samples=_same(left.samples, right.samples),
    )


def _heads(left: Head | None, right: Head | None) -> Head | None:
    if left is None or right is None:
        return None
    if left.activation != right.activation or left.recurrent != right.recurrent:
        return None
    same_axis = left.other_axis == right.other_axis
    return replace(left, units=_same(left.units, right.units)) if same_axis else None


def _lineages(left: Lineage | None, right: Lineage | None) -> Lineage | None:
    if left is None or right is None or (left.pixels is None) != (right.pixels is None):
        return None
    if left.pixels is None and left.root is not right.root:
        return None
    return left if left.same_scale_as(right) else None


def _entropies(left: CrossEntropy | None, right: CrossEntropy | None) -> CrossEntropy | None:
    return left if left is right else None


def _sequences(left: tuple[Value, ...], right: tuple[Value, ...]) -> tuple[Value, ...]:
    if len(left) == len(right):
        return tuple(join(a, b) for a, b in zip(left, right, strict=False))
    shared = 0
    while shared < min(len(left), len(right)) and left[shared] == right[shared]:
        shared += 1
    rest = [
        item.element if isinstance(item, Repeat) else item
        for item in (*left[shared:], *right[shared:])
    ]
    return (*left[:shared], Repeat(join_all(rest)))


def _entries(left: Entries, right: Entries) -> Entries:
    names = [name for name, _ in left.items if right.get(name) is not None]
    items = tuple(
        (name, join(mine, theirs))
        for name in names
        if (mine := left.get(name)) is not None and (theirs := right.get(name)) is not None
    )
    same_names = len(items) == len(left.items) == len(right.items)
    return Entries(items, left.closed and right.closed and same_names)


def _graphs(left: Graph, right: Graph) -> Value:
    if len(left.outputs) != len(right.outputs) or len(left.inputs) != len(right.inputs):
        return UNKNOWN
    return Graph(
        tuple(
            a if a is b else _tensors(a, b) for a, b in zip(left.inputs, right.inputs, strict=False)
        ),
        tuple(
            a if a is b else _tensors(a, b)
            for a, b in zip(left.outputs, right.outputs, strict=False)
        ),
    )
