"""Python's builtins and the methods of its containers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from flake8_softmax.interpreter.functions import call_with
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.objects import attribute
from flake8_softmax.interpreter.sequences import (
    any_item,
    entries,
    exact_items,
    items_of,
    new_dict,
    new_list,
    set_entry,
    set_items,
)
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Const,
    DictRef,
    Instance,
    ListRef,
    Repeat,
    Super,
    Tensor,
    TupleValue,
    Value,
)

LONGEST_RANGE: Final = 16
"""Longer ranges are known by a common item only."""


def _range(machine: Machine, call: Call) -> Value:
    bounds = [argument.integer for argument in call.arguments]
    if not bounds or any(bound is None for bound in bounds) or len(bounds) > 3 or call.open:
        return TupleValue((Repeat(UNKNOWN),))
    numbers = [bound for bound in bounds if bound is not None]
    if len(numbers) == 3 and numbers[2] == 0:
        return UNKNOWN
    found = range(*numbers)
    if len(found) > LONGEST_RANGE:
        return TupleValue((Repeat(UNKNOWN),))
    return TupleValue(tuple(Const(number) for number in found))


def _len(machine: Machine, call: Call) -> Value:
    value = call.arguments[0].value if call.arguments else UNKNOWN
    if isinstance(value, Tensor):
        alone = value.rank == 1 and value.size is not None
        return Const(value.size, call.node) if alone else UNKNOWN
    items = exact_items(machine, call.arguments[0].value) if call.arguments else None
    return Const(len(items), call.node) if items is not None else UNKNOWN


def _sequence(machine: Machine, call: Call) -> Value:
    if not call.arguments:
        return new_list(machine, ())
    return new_list(machine, items_of(machine, call.arguments[0].value) or (Repeat(UNKNOWN),))


def _tuple(machine: Machine, call: Call) -> Value:
    if not call.arguments:
        return TupleValue(())
    return TupleValue(items_of(machine, call.arguments[0].value) or (Repeat(UNKNOWN),))


def _dict(machine: Machine, call: Call) -> Value:
    named = [(name, argument.value) for name, argument in call.keywords.items()]
    return new_dict(machine, named, closed=not call.arguments and not call.open)


def _zip(machine: Machine, call: Call) -> Value:
    columns = [exact_items(machine, argument.value) for argument in call.arguments]
    if columns and all(column is not None for column in columns) and not call.open:
        rows = zip(*(column for column in columns if column is not None), strict=False)
        return TupleValue(tuple(TupleValue(tuple(row)) for row in rows))
    common = tuple(any_item(machine, argument.value) for argument in call.arguments)
    return TupleValue((Repeat(TupleValue(common)),))


def _enumerate(machine: Machine, call: Call) -> Value:
    if not call.arguments:
        return UNKNOWN
    value = call.arguments[0].value
    items = exact_items(machine, value)
    if items is None:
        return TupleValue((Repeat(TupleValue((UNKNOWN, any_item(machine, value)))),))
    return TupleValue(tuple(TupleValue((Const(i), item)) for i, item in enumerate(items)))


def _reversed(machine: Machine, call: Call) -> Value:
    items = items_of(machine, call.arguments[0].value) if call.arguments else None
    return TupleValue(items[::-1]) if items is not None else UNKNOWN


def _sorted(machine: Machine, call: Call) -> Value:
    common = any_item(machine, call.arguments[0].value) if call.arguments else UNKNOWN
    return new_list(machine, (Repeat(common),))


def _map(machine: Machine, call: Call) -> Value:
    if len(call.arguments) != 2:
        return UNKNOWN
    function, sequence = call.arguments[0].value, call.arguments[1].value
    items = exact_items(machine, sequence)
    if items is not None and len(items) <= LONGEST_RANGE:
        return TupleValue(tuple(call_with(machine, function, (item,), call.node) for item in items))
    result = call_with(machine, function, (any_item(machine, sequence),), call.node)
    return TupleValue((Repeat(result),))


def _next(machine: Machine, call: Call) -> Value:
    return any_item(machine, call.arguments[0].value) if call.arguments else UNKNOWN


def _iter(machine: Machine, call: Call) -> Value:
    return call.arguments[0].value if call.arguments else UNKNOWN


def _getattr(machine: Machine, call: Call) -> Value:
    if len(call.arguments) < 2 or call.arguments[1].text is None:
        return UNKNOWN
    return attribute(machine, call.arguments[0].value, call.arguments[1].text, call.node)


def _setattr(machine: Machine, call: Call) -> Value:
    if len(call.arguments) == 3 and isinstance(call.arguments[0].value, Instance):
        name = call.arguments[1].text
        if name is not None:
            machine.store.set(call.arguments[0].value.key, name, call.arguments[2].value)
    return Const(None)


def _super(machine: Machine, call: Call) -> Value:
    frame = machine.frame
    owner = frame.function.owner if frame.function is not None else None
    if owner is None or not isinstance(frame.receiver, Instance):
        return UNKNOWN
    return Super(owner, frame.receiver)


def _number(machine: Machine, call: Call) -> Value:
    constant = call.arguments[0].constant if call.arguments else UNKNOWN
    if isinstance(constant, int | float) and not isinstance(constant, bool):
        name = getattr(call.function, "path", "")
        try:
            return Const(int(constant) if name.endswith("int") else float(constant), call.node)
        except (OverflowError, ValueError):
            return UNKNOWN
    return UNKNOWN


BUILTINS: Final[Mapping[str, Callable[[Machine, Call], Value]]] = {
    "range": _range,
    "len": _len,
    "list": _sequence,
    "tuple": _tuple,
    "dict": _dict,
    "zip": _zip,
    "enumerate": _enumerate,
    "reversed": _reversed,
    "sorted": _sorted,
    "map": _map,
    "next": _next,
    "iter": _iter,
    "getattr": _getattr,
    "setattr": _setattr,
    "super": _super,
    "int": _number,
    "float": _number,
}


def list_method(machine: Machine, call: Call, ref: ListRef, name: str) -> Value:
    """`list.append(...)` and kin."""
    items = items_of(machine, ref) or ()
    values = [argument.value for argument in call.arguments]
    match name:
        case "append" if values:
            set_items(machine, ref, (*items, values[0]))
        case "extend" if values:
            added = items_of(machine, values[0])
            set_items(machine, ref, (*items, *((Repeat(UNKNOWN),) if added is None else added)))
        case "insert" if len(values) == 2:
            place = call.arguments[0].integer
            exact = exact_items(machine, ref)
            if exact is None or place is None:
                set_items(machine, ref, (Repeat(UNKNOWN),))
            else:
                grown = list(exact)
                grown.insert(place, values[1])
                set_items(machine, ref, grown)
        case "pop":
            return _pop(machine, call, ref)
        case "copy":
            return new_list(machine, items)
        case "clear":
            set_items(machine, ref, ())
        case "index" | "count":
            return UNKNOWN
        case "reverse":
            set_items(machine, ref, items[::-1])
        case _:
            set_items(machine, ref, (Repeat(any_item(machine, ref)),))
    return Const(None)


def _pop(machine: Machine, call: Call, ref: ListRef) -> Value:
    exact = exact_items(machine, ref)
    place = call.arguments[0].integer if call.arguments else -1
    if not exact or place is None or not -len(exact) <= place < len(exact):
        common = any_item(machine, ref)
        set_items(machine, ref, (Repeat(common),))
        return common
    left = list(exact)
    popped = left.pop(place)
    set_items(machine, ref, left)
    return popped


def dict_method(machine: Machine, call: Call, ref: DictRef, name: str) -> Value:
    """`dict.get(...)`, `dict.items()` and kin."""
    held = entries(machine, ref)
    match name:
        case "get" | "pop" | "setdefault" if call.arguments:
            return _get(machine, call, ref, name)
        case "items":
            pairs = tuple(TupleValue((Const(key), value)) for key, value in held.items)
            return TupleValue(pairs if held.closed else (Repeat(UNKNOWN),))
        case "values":
            values = tuple(value for _, value in held.items)
            return TupleValue(values if held.closed else (Repeat(UNKNOWN),))
        case "keys":
            return TupleValue(items_of(machine, ref) or (Repeat(UNKNOWN),))
        case "update":
            _update(machine, call, ref)
        case "copy":
            return new_dict(machine, held.items, held.closed)
    return UNKNOWN


def _get(machine: Machine, call: Call, ref: DictRef, name: str) -> Value:
    held = entries(machine, ref)
    key = call.arguments[0].value
    if not isinstance(key, Const):
        return UNKNOWN
    found = held.get(key.value)
    if found is None and held.closed and name != "pop":
        found = call.arguments[1].value if len(call.arguments) > 1 else Const(None)
    if name == "setdefault" and found is not None:
        set_entry(machine, ref, key, found)
    return found or UNKNOWN


def _update(machine: Machine, call: Call, ref: DictRef) -> None:
    for argument in call.arguments:
        if isinstance(argument.value, DictRef):
            for key, value in entries(machine, argument.value).items:
                set_entry(machine, ref, Const(key), value)
        else:
            set_entry(machine, ref, UNKNOWN, UNKNOWN)
    for name, argument in call.keywords.items():
        set_entry(machine, ref, Const(name), argument.value)


def text_method(call: Call, value: Const, name: str) -> Value:
    """A method of a constant string."""
    if isinstance(value.value, str) and name in ("lower", "upper", "strip") and not call.arguments:
        return Const(getattr(value.value, name)(), value.at)
    return UNKNOWN
