"""Columns of tables that are not known themselves: pandas turns their values into class numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.facts import Labels
from flake8_softmax.interpreter.labels import of_numbers
from flake8_softmax.interpreter.library.feeds import run, training_step
from flake8_softmax.interpreter.library.shapes import reshape_to
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.sequences import entries, new_tuple
from flake8_softmax.interpreter.values import UNKNOWN, Const, DictRef, Tensor, Value, unknown_tensor


def method_of_unknown(machine: Machine, call: Call) -> Value | None:
    """What a method of an unknown object gives, where that follows from its arguments."""
    node = call.node
    if not isinstance(node, cst.Call) or not isinstance(node.func, cst.Attribute) or call.open:
        return None
    method = _METHODS.get(node.func.attr.value)
    return method(machine, call) if method is not None else None


def _map(machine: Machine, call: Call) -> Value | None:
    """`column.map({"no": 0, "yes": 1})`."""
    mapping = call.first("arg")
    if mapping is None or not isinstance(mapping.value, DictRef):
        return None
    held = entries(machine, mapping.value)
    values = [value.value for _, value in held.items if isinstance(value, Const)]
    numbers = [value for value in values if isinstance(value, int | float)]
    if not held.closed or not numbers or len(numbers) != len(held.items):
        return None
    return Tensor(op="labels", at=call.node, rank=1, labels=of_numbers(numbers, call.node))


def _replace(machine: Machine, call: Call) -> Value | None:
    """`frame["column"].replace({"no": 0, "yes": 1})` of a single column."""
    node = call.node
    function = node.func if isinstance(node, cst.Call) else None
    column = function.value if isinstance(function, cst.Attribute) else None
    return _map(machine, call) if isinstance(column, cst.Subscript) and _is_named(column) else None


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


_METHODS: Final[Mapping[str, Callable[[Machine, Call], Value | None]]] = {
    "factorize": _factorize,
    "apply_gradients": training_step,
    "map": _map,
    "minimize": training_step,
    "reshape": _reshaped,
    "run": run,
    "replace": _replace,
}
