"""Functions of Python and its standard library."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from flake8_softmax.interpreter import linking
from flake8_softmax.interpreter.functions import call_with
from flake8_softmax.interpreter.limits import constant, range_of
from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.modules import Imported, ModuleValue
from flake8_softmax.interpreter.objects import attribute
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.sequences import (
    any_item,
    entries,
    exact_items,
    items_of,
    items_or_any,
    new_dict,
    new_list,
    new_tuple,
)
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    Const,
    Count,
    DictRef,
    Instance,
    ListRef,
    Partial,
    Repeat,
    Super,
    Tensor,
    TupleValue,
    Value,
    unknown_because,
)

LONGEST_RANGE: Final = 16
"""Longer ranges are known by a common item only."""


def _range(machine: Machine, call: Call) -> Value:
    bounds = [argument.integer for argument in call.arguments]
    start = bounds[0] if len(bounds) == 2 else 0
    if len(bounds) in (1, 2) and bounds[-1] is None and start is not None and not call.open:
        return TupleValue((Repeat(Count(call.node, start)),))
    if not bounds or any(bound is None for bound in bounds) or len(bounds) > 3 or call.open:
        return TupleValue((Repeat(UNKNOWN),))
    numbers = [bound for bound in bounds if bound is not None]
    if len(numbers) == 3 and numbers[2] == 0:
        return UNKNOWN
    counted = range(*numbers)
    if counted[LONGEST_RANGE:] and counted.step > 0 and counted.start >= 0:
        return TupleValue((Repeat(Count(call.node, counted.start)),))
    return range_of(counted, LONGEST_RANGE, call.node)


def _len(machine: Machine, call: Call) -> Value:
    value = call.arguments[0].value if call.arguments else UNKNOWN
    if isinstance(value, Tensor):
        alone = value.rank == 1 and value.size is not None
        return constant(value.size, call.node) if alone else UNKNOWN
    items = exact_items(machine, call.arguments[0].value) if call.arguments else None
    return constant(len(items), call.node) if items is not None else UNKNOWN


def _sequence(machine: Machine, call: Call) -> Value:
    if not call.arguments:
        return new_list(machine, ())
    return new_list(machine, items_or_any(machine, call.arguments[0].value))


def _tuple(machine: Machine, call: Call) -> Value:
    if not call.arguments:
        return TupleValue(())
    return new_tuple(machine, items_or_any(machine, call.arguments[0].value))


def _dict(machine: Machine, call: Call) -> Value:
    named = [(name, argument.value) for name, argument in call.keywords.items()]
    return new_dict(machine, named, closed=not call.arguments and not call.open)


def _zip(machine: Machine, call: Call) -> Value:
    if call.open and not call.arguments:
        return _columns(machine, call.star)
    columns = [exact_items(machine, argument.value) for argument in call.arguments]
    if columns and all(column is not None for column in columns) and not call.open:
        rows = zip(*(column for column in columns if column is not None), strict=False)
        return new_tuple(machine, [new_tuple(machine, row) for row in rows])
    common = [any_item(machine, argument.value) for argument in call.arguments]
    return TupleValue((Repeat(new_tuple(machine, common)),))


def _columns(machine: Machine, rows: Value) -> Value:
    """`zip(*rows)`: a tuple for each item of a row."""
    items = exact_items(machine, any_item(machine, rows))
    if items is None:
        return TupleValue((Repeat(UNKNOWN),))
    return new_tuple(machine, [TupleValue((Repeat(item),)) for item in items])


def _enumerate(machine: Machine, call: Call) -> Value:
    if not call.arguments:
        return UNKNOWN
    value = call.arguments[0].value
    items, start = exact_items(machine, value), call.get("start", 1)
    first = 0 if start is None else start.integer
    if items is None or first is None or call.open:
        place = UNKNOWN if first is None or call.open else Count(call.node, first)
        return TupleValue((Repeat(TupleValue((place, any_item(machine, value)))),))
    pairs = enumerate(items, first)
    return new_tuple(machine, [TupleValue((constant(i, call.node), item)) for i, item in pairs])


def _reversed(machine: Machine, call: Call) -> Value:
    items = items_of(machine, call.arguments[0].value) if call.arguments else None
    return new_tuple(machine, items[::-1]) if items is not None else UNKNOWN


def _sorted(machine: Machine, call: Call) -> Value:
    common = any_item(machine, call.arguments[0].value) if call.arguments else UNKNOWN
    return new_list(machine, (Repeat(common),))


def _map(machine: Machine, call: Call) -> Value:
    if len(call.arguments) != 2:
        return UNKNOWN
    function, sequence = call.arguments[0].value, call.arguments[1].value
    items = exact_items(machine, sequence)
    if items is not None and len(items) <= LONGEST_RANGE:
        return new_tuple(
            machine, [call_with(machine, function, (item,), call.node) for item in items]
        )
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
    given = call.arguments[0].constant if call.arguments else UNKNOWN
    if not isinstance(given, int | float) or isinstance(given, bool):
        return UNKNOWN
    try:
        return constant(int(given) if call.name == "int" else float(given), call.node)
    except (OverflowError, ValueError):
        return UNKNOWN


def _copy(machine: Machine, call: Call) -> Value:
    value = call.arguments[0].value if call.arguments else UNKNOWN
    if isinstance(value, ListRef):
        items = items_of(machine, value)
        return new_list(machine, (Repeat(UNKNOWN),) if items is None else items)
    if isinstance(value, DictRef):
        held = entries(machine, value)
        return new_dict(machine, held.items, held.closed)
    return value


def _partial(machine: Machine, call: Call) -> Value:
    if not call.arguments:
        return UNKNOWN
    return Partial(call.arguments[0].value, call.arguments[1:], call.keywords)


_IMPORTED: Final = (Api, Imported, ModuleValue)


def _exec(machine: Machine, call: Call) -> Value:
    """Code that is not known may bind any name again, and change what a name holds.

    Not if it is given a namespace of its own. Imported names keep their meaning. A file of the
    project that a notebook runs is known; the second argument stands for it.
    """
    own = call.arguments[1] if len(call.arguments) > 1 else None
    if own is not None and own.text is not None and linking.run_file(machine, own.text):
        return Const(None)
    if own is None or not isinstance(own.value, DictRef):
        for scope in (machine.module_scope, machine.scope):
            for name, value in machine.store.names(scope.key):
                if not isinstance(value, _IMPORTED):
                    machine.store.set(scope.key, name, unknown_because(Reason.RUN_FILE))
    return Const(None)


FUNCTIONS: Final[Mapping[str, Invoker]] = {
    "builtins.dict": _dict,
    "builtins.enumerate": _enumerate,
    "builtins.exec": _exec,
    "builtins.float": _number,
    "builtins.getattr": _getattr,
    "builtins.int": _number,
    "builtins.iter": _iter,
    "builtins.len": _len,
    "builtins.list": _sequence,
    "builtins.map": _map,
    "builtins.next": _next,
    "builtins.range": _range,
    "builtins.reversed": _reversed,
    "builtins.setattr": _setattr,
    "builtins.sorted": _sorted,
    "builtins.super": _super,
    "builtins.tuple": _tuple,
    "builtins.zip": _zip,
    "copy.copy": _copy,
    "copy.deepcopy": _copy,
    "functools.partial": _partial,
}
