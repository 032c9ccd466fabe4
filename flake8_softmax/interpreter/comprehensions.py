"""What comprehensions and generator expressions evaluate to."""

from __future__ import annotations

from typing import Any, Final

import libcst as cst

from flake8_softmax.interpreter.binding import assign
from flake8_softmax.interpreter.limits import element_of
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.sequences import any_item, exact_items, new_dict, new_list
from flake8_softmax.interpreter.values import Repeat, Scope, Value

UNROLLED: Final = 32
"""How many items of a literal sequence a comprehension is evaluated for one by one."""


def comprehension(machine: Machine, node: cst.ListComp | cst.SetComp | cst.GeneratorExp) -> Value:
    """The items in a list, whatever the brackets."""
    items: list[Value] = []
    _iterate(machine, node.for_in, lambda: items.append(machine.evaluate(node.elt)), items)
    return new_list(machine, items)


def dict_comprehension(machine: Machine, node: cst.DictComp) -> Value:
    """A dict of which no key is known; what its expressions do is done."""
    _iterate(
        machine,
        node.for_in,
        lambda: (machine.evaluate(node.key), machine.evaluate(node.value)),
        [],
    )
    return new_dict(machine, (), closed=False)


def _iterate(machine: Machine, clause: cst.CompFor, body: Any, items: list[Value]) -> None:
    iterable = machine.evaluate(clause.iter)
    exact = exact_items(machine, iterable)
    filtered = bool(clause.ifs)
    if exact is not None and len(exact) <= UNROLLED and not filtered:
        for item in exact:
            _inside(machine, clause, item, body, items)
        return
    before = len(items)
    _inside(machine, clause, any_item(machine, iterable), body, items)
    items[before:] = [Repeat(element_of(item)) for item in items[before:]]


def _inside(
    machine: Machine, clause: cst.CompFor, item: Value, body: Any, items: list[Value]
) -> None:
    frame = machine.frame
    outer = frame.scope
    frame.scope = Scope(machine.store.new_key(), outer)
    try:
        assign(machine, clause.target, item)
        for condition in clause.ifs:
            machine.evaluate(condition.test)
        if clause.inner_for_in is not None:
            inner = clause.inner_for_in
            machine.nest(lambda: _iterate(machine, inner, body, items))
        else:
            body()
    finally:
        frame.scope = outer
