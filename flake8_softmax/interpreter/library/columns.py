"""Columns of tables that are not known themselves: pandas turns their values into class numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.facts import Labels
from flake8_softmax.interpreter.functions import call_with
from flake8_softmax.interpreter.labels import of_item, of_numbers
from flake8_softmax.interpreter.library.feeds import run, training_step
from flake8_softmax.interpreter.library.ops import dtype_name
from flake8_softmax.interpreter.library.shapes import reshape_to
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.sequences import entries, new_tuple
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Const,
    Count,
    DictRef,
    Function,
    Table,
    Tensor,
    Value,
    unknown_tensor,
)


def method_of_unknown(machine: Machine, call: Call) -> Value | None:
    """What a method of an unknown object gives, where that follows from its arguments."""
    node = call.node
    if not isinstance(node, cst.Call) or not isinstance(node.func, cst.Attribute) or call.open:
        return None
    method = _METHODS.get(node.func.attr.value)
    return method(machine, call) if method is not None else None


def _map(machine: Machine, call: Call) -> Value | None:
    """`column.map({"no": 0, "yes": 1})`."""
    mapping = call.first("arg", "func", "to_replace")
    if mapping is None:
        return None
    if isinstance(mapping.value, Function):
        return _applied(machine, call, mapping.value)
    return mapped_to(machine, mapping.value, call.node)


def _applied(machine: Machine, call: Call, function: Function) -> Value | None:
    """`column.apply(lambda name: 1 if name == "yes" else 0)`."""
    label = of_item(call_with(machine, function, (UNKNOWN,), call.node))
    return Tensor(op="labels", at=call.node, rank=1, labels=label) if label is not None else None


def mapped_to(machine: Machine, mapping: Value, at: cst.CSTNode) -> Tensor | None:
    """The numbers that a dict gives to the values of a column."""
    if not isinstance(mapping, DictRef):
        return None
    held = entries(machine, mapping)
    values = [value.value for _, value in held.items if isinstance(value, Const)]
    numbers = [value for value in values if isinstance(value, int | float)]
    if not held.closed or not numbers or len(numbers) != len(held.items):
        return None
    return Tensor(op="labels", at=at, rank=1, labels=of_numbers(numbers, at))


def _replace(machine: Machine, call: Call) -> Value | None:
    """`frame["column"].replace({"no": 0, "yes": 1})` of a single column."""
    node = call.node
    function = node.func if isinstance(node, cst.Call) else None
    column = function.value if isinstance(function, cst.Attribute) else None
    if not isinstance(column, cst.Subscript) or not _is_named(column):
        return None
    replaced = _map(machine, call)
    if isinstance(replaced, Tensor) and call.value("inplace") == Const(True):
        _write_back(machine, column, replaced)
    return replaced


def _write_back(machine: Machine, column: cst.Subscript, value: Tensor) -> None:
    """`table["column"].replace(..., inplace=True)`."""
    table, index = machine.evaluate(column.value), column.slice[0].slice
    name = machine.evaluate(index.value) if isinstance(index, cst.Index) else UNKNOWN
    if isinstance(table, Table) and isinstance(name, Const):
        machine.store.set(table.key, str(name.value), value)


def _is_named(column: cst.Subscript) -> bool:
    index = column.slice[0].slice
    named = isinstance(index, cst.Index) and isinstance(index.value, cst.SimpleString)
    return named and len(column.slice) == 1


def _factorize(machine: Machine, call: Call) -> Value | None:
    """`column.factorize()`: the number of each value, and the different values."""
    return new_tuple(machine, (_numbered(call.node), UNKNOWN)) if not call.arguments else None


def _numbered(at: cst.CSTNode) -> Tensor:
    return Tensor(op="labels", at=at, rank=1, labels=Labels("integer", at, first=0))


def attribute_of_unknown(name: str, at: cst.Attribute) -> Value | None:
    """`column.cat.codes`: the number of each value of a categorical column."""
    owner = at.value
    if name == "codes" and isinstance(owner, cst.Attribute) and owner.attr.value == "cat":
        return _numbered(at)
    return None


def _reshaped(machine: Machine, call: Call) -> Value | None:
    """`array.reshape(-1, 64)` of an array of which nothing is known: its new shape is."""
    one = call.arguments[0].value if len(call.arguments) == 1 else UNKNOWN
    sizes = (argument.value for argument in call.arguments)
    shape = new_tuple(machine, sizes) if one is UNKNOWN or isinstance(one, Const) else one
    reshaped = reshape_to(machine, unknown_tensor(), shape, call.node)
    return reshaped if reshaped.rank is not None else None


def _from_comparison(machine: Machine, call: Call) -> Value | None:
    """`(column == "yes").astype(int)`: 0 or 1."""
    node = call.node
    function = node.func if isinstance(node, cst.Call) else None
    owner = function.value if isinstance(function, cst.Attribute) else None
    dtype = dtype_name(call.value("dtype", 0)) or ""
    if not isinstance(owner, cst.Comparison) or not dtype.startswith(("int", "uint", "float")):
        return None
    return Tensor(op="labels", at=node, rank=1, labels=Labels("integer", node, 2, first=0))


def _place(machine: Machine, call: Call) -> Value | None:
    """`names.index(name)`: a whole number from 0 up."""
    return Count(call.node) if len(call.arguments) == 1 else None


_METHODS: Final[Mapping[str, Callable[[Machine, Call], Value | None]]] = {
    "apply": _map,
    "astype": _from_comparison,
    "factorize": _factorize,
    "index": _place,
    "apply_gradients": training_step,
    "map": _map,
    "minimize": training_step,
    "reshape": _reshaped,
    "run": run,
    "replace": _replace,
}
