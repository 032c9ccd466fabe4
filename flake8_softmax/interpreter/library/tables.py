"""Tables of pandas: the columns that a program writes are read again, the others are not known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from flake8_softmax.interpreter.labels import selected
from flake8_softmax.interpreter.library.columns import mapped_to
from flake8_softmax.interpreter.library.ops import as_tensor
from flake8_softmax.interpreter.limits import constant
from flake8_softmax.interpreter.machine import Call, Invoker, Machine
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.sequences import entries, exact_items
from flake8_softmax.interpreter.values import (
    Const,
    DictRef,
    ListRef,
    Table,
    Tensor,
    Value,
    unknown_because,
)

_UNREAD: Final = unknown_because(Reason.CALL)
"""A column of which nothing is known."""


def _read(machine: Machine, call: Call) -> Value:
    return Table(machine.store.new_key())


def _made(machine: Machine, call: Call) -> Value:
    """`DataFrame({"label": labels})`."""
    table = Table(machine.store.new_key())
    given = call.first("data")
    if given is not None and isinstance(given.value, DictRef):
        for name, value in entries(machine, given.value).items:
            set_column(machine, table, constant(name), value)
    return table


def set_column(machine: Machine, table: Table, name: Value, value: Value) -> None:
    """`table[name] = value`; any column may be written where the name is not known."""
    if isinstance(name, Const) and isinstance(name.value, str):
        array = as_tensor(machine, value) if isinstance(value, ListRef) else value
        known = array if isinstance(array, Tensor) else _UNREAD
        machine.store.set(table.key, name.value, known)
    else:
        forget_columns(machine, table)


def forget_columns(machine: Machine, table: Table) -> None:
    """Any column may hold something else now."""
    for name, _ in machine.store.names(table.key):
        machine.store.set(table.key, name, _UNREAD)


def column(machine: Machine, table: Table, name: Value) -> Value:
    """`table[name]`, or the table of a single column for a list of one name."""
    if isinstance(name, ListRef):
        names = exact_items(machine, name)
        one = column(machine, table, names[0]) if names and len(names) == 1 else _UNREAD
        return replace(one, rank=2, size=1) if isinstance(one, Tensor) else _UNREAD
    if not isinstance(name, Const) or not isinstance(name.value, str):
        return _UNREAD
    return machine.store.get(table.key, name.value) or _UNREAD


def _copied(machine: Machine, call: Call, table: Table) -> Value:
    return copy_of(machine, table)


def copy_of(machine: Machine, table: Table, some: bool = False) -> Table:
    """Another table with the same columns, or with `some` of the rows."""
    copied = Table(machine.store.new_key())
    for name, value in machine.store.names(table.key):
        part = value
        if some and isinstance(value, Tensor):
            part = replace(value, labels=selected(value.labels))
        machine.store.set(copied.key, name, part)
    return copied


def _some_rows(machine: Machine, call: Call, table: Table) -> Value:
    return copy_of(machine, table, some=True)


def _popped(machine: Machine, call: Call, table: Table) -> Value:
    return column(machine, table, call.value("item", 0))


def _replaced(machine: Machine, call: Call, table: Table) -> Value:
    """`table.replace({"column": {"no": 0, "yes": 1}})`."""
    given = call.first("to_replace")
    inside = call.value("inplace") == Const(True)
    changed = table if inside else copy_of(machine, table)
    if given is None or not isinstance(given.value, DictRef):
        forget_columns(machine, changed)
        return changed
    for name, mapping in entries(machine, given.value).items:
        mapped = mapped_to(machine, mapping, call.node)
        set_column(machine, changed, constant(name), mapped or _UNREAD)
    return changed


FUNCTIONS: Final[Mapping[str, Invoker]] = {
    "pandas.DataFrame": _made,
    "pandas.read_csv": _read,
    "pandas.read_excel": _read,
    "pandas.read_json": _read,
    "pandas.read_parquet": _read,
    "pandas.read_pickle": _read,
    "pandas.read_sql": _read,
    "pandas.read_table": _read,
}

METHODS: Final[Mapping[str, Callable[[Machine, Call, Table], Value]]] = {
    "copy": _copied,
    "dropna": _some_rows,
    "fillna": _copied,
    "head": _some_rows,
    "pop": _popped,
    "replace": _replaced,
    "reset_index": _copied,
    "sample": _copied,
    "set_index": _copied,
    "sort_values": _copied,
}
"""Methods that give a table with the same columns."""
