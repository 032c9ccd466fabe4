"""Python's own containers: items, indexing and growth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.join import join, join_all
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.values import (
    ITEMS,
    UNKNOWN,
    Const,
    Constant,
    DictRef,
    Entries,
    ListRef,
    Repeat,
    Stream,
    Tensor,
    TupleValue,
    Value,
)

LONGEST: Final = 512
"""Longer sequences are known by a common item only, longer dicts not at all."""


def new_list(machine: Machine, items: Iterable[Value]) -> ListRef:
    """A new list that holds `items`."""
    ref = ListRef(machine.store.new_key())
    set_items(machine, ref, items)
    return ref


def set_items(machine: Machine, ref: ListRef, items: Iterable[Value]) -> None:
    """Replace what a list holds."""
    machine.store.set(ref.key, ITEMS, TupleValue(_bounded(tuple(items))))


def _bounded(items: tuple[Value, ...]) -> tuple[Value, ...]:
    if len(items) <= LONGEST:
        return _merged(items)
    return (Repeat(join_all([_element(item) for item in items])),)


def _merged(items: tuple[Value, ...]) -> tuple[Value, ...]:
    merged: list[Value] = []
    for item in items:
        last = merged[-1] if merged else None
        if isinstance(item, Repeat) and isinstance(last, Repeat):
            merged[-1] = Repeat(join(last.element, item.element))
        else:
            merged.append(item)
    return tuple(merged)


def _element(item: Value) -> Value:
    return item.element if isinstance(item, Repeat) else item


def new_dict(
    machine: Machine, items: Iterable[tuple[Constant, Value]], closed: bool = True
) -> DictRef:
    """A new dict; not `closed` when it may hold other keys."""
    ref = DictRef(machine.store.new_key())
    machine.store.set(ref.key, ITEMS, _few(Entries(tuple(items), closed)))
    return ref


def _few(held: Entries) -> Entries:
    return held if len(held.items) <= LONGEST else Entries((), closed=False)


def entries(machine: Machine, ref: DictRef) -> Entries:
    """What a dict holds."""
    held = machine.store.get(ref.key, ITEMS)
    return held if isinstance(held, Entries) else Entries((), closed=False)


def set_entry(machine: Machine, ref: DictRef, key: Value, value: Value) -> None:
    """`ref[key] = value`."""
    held = entries(machine, ref)
    if not isinstance(key, Const):
        machine.store.set(ref.key, ITEMS, Entries((), closed=False))
        return
    others = tuple((name, old) for name, old in held.items if name != key.value)
    machine.store.set(ref.key, ITEMS, _few(replace(held, items=(*others, (key.value, value)))))


def items_of(machine: Machine, value: Value) -> tuple[Value, ...] | None:
    """The items a sequence holds, None when they are not known."""
    match value:
        case TupleValue(items=items):
            return items
        case ListRef(key=key):
            held = machine.store.get(key, ITEMS)
            return held.items if isinstance(held, TupleValue) else None
        case DictRef():
            held_entries = entries(machine, value)
            if not held_entries.closed:
                return None
            return tuple(Const(name) for name, _ in held_entries.items)
        case Stream(element=element):
            return (Repeat(element),)
        case Const(value=str() as text) if len(text) <= LONGEST:
            return tuple(Const(letter) for letter in text)
        case Tensor():
            return (Repeat(row_of(value)),)
        case _:
            return None


def exact_items(machine: Machine, value: Value) -> tuple[Value, ...] | None:
    """The items when each one is known to be there."""
    items = items_of(machine, value)
    if items is None or any(isinstance(item, Repeat) for item in items):
        return None
    return items


def any_item(machine: Machine, value: Value) -> Value:
    """What holds for every item."""
    items = items_of(machine, value)
    return join_all([_element(item) for item in items]) if items else UNKNOWN


def row_of(value: Tensor, at: cst.CSTNode | None = None) -> Tensor:
    """One item along the first axis: an image of a batch, the probabilities of a sample."""
    rank = value.rank - 1 if value.rank is not None and value.rank > 0 else None
    size = value.size if value.rank is None or value.rank > 1 else None
    return Tensor(
        op="row",
        at=at,
        operands=(value,),
        size=size,
        rank=rank,
        head=value.head,
        lineage=value.lineage,
        labels=value.labels,
        dtype=value.dtype,
    )


def item_at(machine: Machine, value: Value, index: int) -> Value:
    """`value[index]`, as far as the items before (or after) it are known."""
    items = items_of(machine, value)
    if items is None:
        return UNKNOWN
    ordered = items if index >= 0 else items[::-1]
    place = index if index >= 0 else -index - 1
    if any(isinstance(item, Repeat) for item in ordered[: place + 1]):
        return join_all([_element(item) for item in items])
    return ordered[place] if place < len(ordered) else UNKNOWN


def part_of(
    machine: Machine, value: Value, start: int | None, stop: int | None, step: int | None
) -> Value:
    """`value[start:stop:step]` of a list or tuple."""
    items = exact_items(machine, value)
    if items is None or step == 0:
        element = any_item(machine, value)
        part: tuple[Value, ...] = (Repeat(element),)
    else:
        part = items[start:stop:step]
    return new_list(machine, part) if isinstance(value, ListRef) else TupleValue(part)
