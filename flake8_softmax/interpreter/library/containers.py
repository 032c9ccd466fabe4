"""Methods of lists, dicts and texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from flake8_softmax.interpreter.facts import Labels
from flake8_softmax.interpreter.limits import constant
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.sequences import (
    any_entry,
    any_item,
    entries,
    exact_items,
    items_of,
    items_or_any,
    new_dict,
    new_list,
    new_tuple,
    remove_entry,
    remove_item,
    set_entries,
    set_entry,
    set_items,
    update,
)
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Const,
    Count,
    DictRef,
    ListRef,
    Repeat,
    Tensor,
    TupleValue,
    Value,
)


def _append(machine: Machine, call: Call, ref: ListRef) -> Value:
    if not call.arguments:
        return _rearrange(machine, call, ref)
    set_items(machine, ref, (*items_or_any(machine, ref), call.arguments[0].value))
    return Const(None)


def _extend(machine: Machine, call: Call, ref: ListRef) -> Value:
    if not call.arguments:
        return _rearrange(machine, call, ref)
    added = items_of(machine, call.arguments[0].value)
    items = items_or_any(machine, ref)
    set_items(machine, ref, (*items, *((Repeat(UNKNOWN),) if added is None else added)))
    return Const(None)


def _insert(machine: Machine, call: Call, ref: ListRef) -> Value:
    if len(call.arguments) != 2:
        return _rearrange(machine, call, ref)
    place, value = call.arguments[0].integer, call.arguments[1].value
    exact = exact_items(machine, ref)
    if exact is None or place is None:
        set_items(machine, ref, (Repeat(UNKNOWN),))
    else:
        set_items(machine, ref, (*exact[:place], value, *exact[place:]))
    return Const(None)


def _pop(machine: Machine, call: Call, ref: ListRef) -> Value:
    return remove_item(machine, ref, call.arguments[0].value if call.arguments else Const(-1))


def _copy_list(machine: Machine, call: Call, ref: ListRef) -> Value:
    return new_list(machine, items_of(machine, ref) or ())


def _clear(machine: Machine, call: Call, ref: ListRef) -> Value:
    set_items(machine, ref, ())
    return Const(None)


def _reverse(machine: Machine, call: Call, ref: ListRef) -> Value:
    set_items(machine, ref, (items_of(machine, ref) or ())[::-1])
    return Const(None)


def _rearrange(machine: Machine, call: Call, ref: ListRef) -> Value:
    set_items(machine, ref, (Repeat(any_item(machine, ref)),))
    return Const(None)


def _unknown(machine: Machine, call: Call, ref: ListRef) -> Value:
    return UNKNOWN


def _place(machine: Machine, call: Call, ref: ListRef) -> Value:
    """`names.index(name)`: with the labels of all names, if these are written out."""
    items = exact_items(machine, ref)
    if not items:
        return Count(call.node)
    labels = Labels("integer", call.node, len(items), first=0)
    return Tensor(op="labels", at=call.node, rank=0, labels=labels)


LIST_METHODS: Final[Mapping[str, Callable[[Machine, Call, ListRef], Value]]] = {
    "append": _append,
    "clear": _clear,
    "copy": _copy_list,
    "count": _unknown,
    "extend": _extend,
    "index": _place,
    "insert": _insert,
    "pop": _pop,
    "reverse": _reverse,
    "*": _rearrange,
}


def _get(machine: Machine, call: Call, ref: DictRef) -> Value:
    if not call.arguments:
        return UNKNOWN
    held = entries(machine, ref)
    key = call.arguments[0].value
    default = call.arguments[1].value if len(call.arguments) > 1 else Const(None)
    if not isinstance(key, Const):
        return machine.join(any_entry(machine, ref), default) if call.name == "get" else UNKNOWN
    found = held.get(key.value)
    if found is None and held.closed:
        found = default
    if call.name == "setdefault" and found is not None:
        set_entry(machine, ref, key, found)
    return found or UNKNOWN


def _pop_key(machine: Machine, call: Call, ref: DictRef) -> Value:
    return remove_entry(machine, ref, call.value("key", 0))


def _pop_any(machine: Machine, call: Call, ref: DictRef) -> Value:
    return remove_entry(machine, ref, UNKNOWN)


def _items(machine: Machine, call: Call, ref: DictRef) -> Value:
    held = entries(machine, ref)
    if not held.closed:
        return TupleValue((Repeat(UNKNOWN),))
    return new_tuple(machine, [TupleValue((constant(key), value)) for key, value in held.items])


def _values(machine: Machine, call: Call, ref: DictRef) -> Value:
    held = entries(machine, ref)
    if not held.closed:
        return TupleValue((Repeat(UNKNOWN),))
    return new_tuple(machine, [value for _, value in held.items])


def _keys(machine: Machine, call: Call, ref: DictRef) -> Value:
    return new_tuple(machine, items_or_any(machine, ref))


def _copy_dict(machine: Machine, call: Call, ref: DictRef) -> Value:
    held = entries(machine, ref)
    return new_dict(machine, held.items, held.closed)


def _clear_dict(machine: Machine, call: Call, ref: DictRef) -> Value:
    set_entries(machine, ref, ())
    return Const(None)


def _update(machine: Machine, call: Call, ref: DictRef) -> Value:
    for argument in call.arguments:
        if isinstance(argument.value, DictRef):
            update(machine, ref, entries(machine, argument.value).items)
        else:
            set_entry(machine, ref, UNKNOWN, UNKNOWN)
    if call.keywords:
        update(machine, ref, [(name, given.value) for name, given in call.keywords.items()])
    return UNKNOWN


def _next_batch(machine: Machine, call: Call, ref: DictRef) -> Value:
    """`mnist.train.next_batch(100)`: some of the pictures and their labels, in TensorFlow 1."""
    found = (machine.store.get(ref.key, name) for name in ("images", "labels"))
    parts = [part for part in found if isinstance(part, Tensor)]
    some = [replace(part, op="slice", operands=(part,)) for part in parts]
    return new_tuple(machine, some) if len(some) == 2 else UNKNOWN


DICT_METHODS: Final[Mapping[str, Callable[[Machine, Call, DictRef], Value]]] = {
    "clear": _clear_dict,
    "copy": _copy_dict,
    "get": _get,
    "items": _items,
    "keys": _keys,
    "next_batch": _next_batch,
    "pop": _pop_key,
    "popitem": _pop_any,
    "setdefault": _get,
    "update": _update,
    "values": _values,
}


def _text(machine: Machine, call: Call, value: Const) -> Value:
    if not isinstance(value.value, str) or call.arguments:
        return UNKNOWN
    machine.charge(len(value.value))
    return constant(_TEXT_FUNCTIONS[call.name](value.value), value.at)


_TEXT_FUNCTIONS: Final[Mapping[str, Callable[[str], str]]] = {
    "lower": str.lower,
    "strip": str.strip,
    "upper": str.upper,
}

TEXT_METHODS: Final = dict.fromkeys(_TEXT_FUNCTIONS, _text)
