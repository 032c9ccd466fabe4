"""Operators on lists and tuples, and on the places of their items."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.facts import Labels
from flake8_softmax.interpreter.limits import element_of, repeated
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.sequences import exact_items, items_of, new_list, new_tuple
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Count,
    ListRef,
    Repeat,
    Tensor,
    TupleValue,
    Value,
)

UNKNOWN_ITEMS: Final = (Repeat(UNKNOWN),)
"""What is known of a sequence of which nothing is known."""

REPEATED: Final = 64
"""The most items that `[item] * n` is written out for."""


def concatenated(machine: Machine, left: Value, right: Value) -> Value:
    """`left + right`."""
    items = (items_of(machine, part) or UNKNOWN_ITEMS for part in (left, right))
    return _like(left)(machine, tuple(chain.from_iterable(items)))


def _like(value: Value) -> Callable[[Machine, Iterable[Value]], Value]:
    """What makes a list of items if the value is a list, and else a tuple."""
    return new_list if isinstance(value, ListRef) else new_tuple


def repeated_items(machine: Machine, value: ListRef | TupleValue, times: int) -> Value:
    """`value * times`."""
    items = exact_items(machine, value)
    held = UNKNOWN_ITEMS if items is None else repeated(items, times, REPEATED).items
    return _like(value)(machine, held)


def counted(name: str, count: Count, by: int, at: cst.CSTNode) -> Value:
    """The place of an item with a number: `i % 10`, `i // 80`, `i + 1`."""
    if name == "Modulo" and by > 1 and count.first >= 0:
        return Tensor(op="labels", at=at, rank=0, labels=Labels("integer", at, by, first=0))
    if name == "FloorDivide" and by > 0 and count.first == 0:
        return Count(at)
    return Count(at, count.first + by) if name == "Add" else UNKNOWN


def repeated_often(machine: Machine, value: ListRef | TupleValue) -> Value:
    """`[item] * n`, n not known."""
    held = items_of(machine, value) or UNKNOWN_ITEMS
    return _like(value)(machine, [Repeat(element_of(item)) for item in held])
