"""Python's own containers: items, indexing and growth."""

from __future__ import annotations

from collections.abc import Iterable

import libcst as cst

from flake8_softmax.interpreter.labels import either_item
from flake8_softmax.interpreter.limits import (
    LONGEST,
    constant,
    element_of,
    entries_of,
)
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


def new_tuple(machine: Machine, items: Iterable[Value]) -> TupleValue:
    """A tuple that holds `items`."""
    return TupleValue(_bounded(machine, items))


def _bounded(machine: Machine, items: Iterable[Value]) -> tuple[Value, ...]:
    held = tuple(items)
    machine.charge(len(held))
    if len(held) <= LONGEST:
        return held
    return (Repeat(machine.join_all([element_of(item) for item in held])),)


def _merged(machine: Machine, items: tuple[Value, ...]) -> tuple[Value, ...]:
    """The items with `Repeat`s that stand side by side made one."""
    result: list[Value] = []
    for item in items:
        last = result[-1] if result else None
        if isinstance(item, Repeat) and isinstance(last, Repeat):
            result[-1] = Repeat(_common(machine, last.element, item.element))
        else:
            result.append(item)
    return tuple(result)


def _common(machine: Machine, left: Value, right: Value) -> Value:
    """What two items have in common; whole numbers may be the labels of samples."""
    both = either_item(left, right)
    return machine.join(left, right) if both is None or left is right else both


def new_list(machine: Machine, items: Iterable[Value]) -> ListRef:
    """A new list that holds `items`."""
    ref = ListRef(machine.store.new_key())
    set_items(machine, ref, items)
    return ref


def set_items(machine: Machine, ref: ListRef, items: Iterable[Value]) -> None:
    """Replace what a list holds."""
    held = _merged(machine, _bounded(machine, items))
    _write(machine, ref, TupleValue(held))


def _write(machine: Machine, ref: ListRef | DictRef, held: TupleValue | Entries) -> None:
    """Replace what a list or dict holds; of the others that it may be, nothing is known then."""
    machine.charge(len(ref.parts))
    machine.store.set(ref.key, ITEMS, held)
    for part in ref.parts:
        machine.store.set(part.key, ITEMS, UNKNOWN)


def new_dict(
    machine: Machine, items: Iterable[tuple[Constant, Value]], closed: bool = True
) -> DictRef:
    """A new dict; not `closed` when it may hold other keys."""
    ref = DictRef(machine.store.new_key())
    set_entries(machine, ref, items, closed)
    return ref


def set_entries(
    machine: Machine, ref: DictRef, items: Iterable[tuple[Constant, Value]], closed: bool = True
) -> None:
    """Replace what a dict holds."""
    held = tuple(items)
    machine.charge(len(held))
    _write(machine, ref, entries_of(held, closed))


def entries(machine: Machine, ref: DictRef) -> Entries:
    """What a dict holds."""
    held = machine.store.get(ref.key, ITEMS)
    if not isinstance(held, Entries):
        return Entries((), closed=False)
    machine.charge(len(held.items))
    return held


def any_entry(machine: Machine, ref: DictRef) -> Value:
    """What holds for every value of a dict."""
    held = entries(machine, ref)
    known = held.closed and held.items
    return machine.join_all([value for _, value in held.items]) if known else UNKNOWN


def set_entry(machine: Machine, ref: DictRef, key: Value, value: Value) -> None:
    """`ref[key] = value`."""
    if isinstance(key, Const):
        update(machine, ref, ((key.value, value),))
    else:
        _write(machine, ref, Entries((), closed=False))


def remove_entry(machine: Machine, ref: DictRef, key: Value) -> Value:
    """Take a key out of a dict: what it held."""
    held = entries(machine, ref)
    if not isinstance(key, Const):
        _write(machine, ref, Entries((), closed=False))
        return UNKNOWN
    left = [(name, value) for name, value in held.items if name != key.value]
    set_entries(machine, ref, left, held.closed)
    return held.get(key.value) or UNKNOWN


def remove_item(machine: Machine, ref: ListRef, index: Value) -> Value:
    """Take an item out of a list: the item, or what holds for every item of which it is one."""
    items = exact_items(machine, ref)
    place = index.value if isinstance(index, Const) else None
    if not items or not isinstance(place, int) or not -len(items) <= place < len(items):
        common = any_item(machine, ref)
        set_items(machine, ref, (Repeat(common),))
        return common
    place %= len(items)
    set_items(machine, ref, (*items[:place], *items[place + 1 :]))
    return items[place]


def update(machine: Machine, ref: DictRef, items: Iterable[tuple[Constant, Value]]) -> None:
    """Write several items of a dict, the last ones last."""
    held = entries(machine, ref)
    after = dict(held.items)
    for name, value in items:
        after.pop(name, None)
        after[name] = value
    set_entries(machine, ref, after.items(), held.closed)


def items_of(machine: Machine, value: Value) -> tuple[Value, ...] | None:
    """The items a sequence holds, None when they are not known."""
    items = _items_of(machine, value)
    if items is not None:
        machine.charge(len(items))
    return items


def items_or_any(machine: Machine, value: Value) -> tuple[Value, ...]:
    """The items a sequence holds, or any number of unknown ones."""
    items = items_of(machine, value)
    return (Repeat(UNKNOWN),) if items is None else items


def _items_of(machine: Machine, value: Value) -> tuple[Value, ...] | None:
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
            return tuple(constant(name) for name, _ in held_entries.items)
        case Stream(element=element):
            return (Repeat(element),)
        case Const(value=str() as text) if len(text) <= LONGEST:
            return tuple(constant(letter) for letter in text)
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
    return machine.join_all([element_of(item) for item in items]) if items else UNKNOWN


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
        return machine.join_all([element_of(item) for item in items])
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
    return (new_list if isinstance(value, ListRef) else new_tuple)(machine, part)
