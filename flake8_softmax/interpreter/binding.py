"""Statements that bind names: assignments, imports, `del`, `global` and `nonlocal`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

import libcst as cst

from flake8_softmax.interpreter import arithmetic, linking
from flake8_softmax.interpreter.alternatives import for_both, for_each
from flake8_softmax.interpreter.facts import Scaling
from flake8_softmax.interpreter.handwritten import emit_losses
from flake8_softmax.interpreter.library.feeds import feed
from flake8_softmax.interpreter.library.tables import forget_columns, set_column
from flake8_softmax.interpreter.limits import constant, element_of
from flake8_softmax.interpreter.machine import Executor, Flow, Machine
from flake8_softmax.interpreter.modules import ModuleValue
from flake8_softmax.interpreter.objects import MODULES
from flake8_softmax.interpreter.sequences import (
    any_item,
    exact_items,
    items_of,
    items_or_any,
    remove_entry,
    remove_item,
    set_entry,
    set_items,
)
from flake8_softmax.interpreter.tensors import write_into
from flake8_softmax.interpreter.values import (
    GRAPH,
    UNKNOWN,
    Api,
    ClassValue,
    Const,
    DictRef,
    LayerOf,
    ListRef,
    ModelRef,
    Ref,
    Repeat,
    Table,
    Tensor,
    TupleValue,
    Value,
)


def statement_value(machine: Machine, node: cst.BaseExpression) -> Value:
    """The value of the expression that a statement consists of."""
    outer, machine.statement = machine.statement, node
    value = machine.evaluate(node)
    emit_losses(machine)
    machine.statement = outer
    return value


def _assign(machine: Machine, node: cst.Assign) -> Flow:
    value = statement_value(machine, node.value)
    machine.charge(len(node.targets))
    for target in node.targets:
        assign(machine, target.target, value)
    return Flow.NEXT


def _annotated(machine: Machine, node: cst.AnnAssign) -> Flow:
    if node.value is not None:
        assign(machine, node.target, statement_value(machine, node.value))
    return Flow.NEXT


def _augmented(machine: Machine, node: cst.AugAssign) -> Flow:
    old = machine.evaluate(node.target)
    right = statement_value(machine, node.value)
    operator = type(node.operator).__name__.removesuffix("Assign")
    if isinstance(old, ListRef) and operator == "Add":
        added = items_or_any(machine, right)
        set_items(machine, old, (*items_or_any(machine, old), *added))
        return Flow.NEXT
    new = for_both(
        machine, old, right, lambda a, b: arithmetic.binary(machine, operator, a, b, node)
    )
    emit_losses(machine)
    if isinstance(node.target, cst.Subscript) and _changes_channel(machine, node, old):
        return Flow.NEXT
    if isinstance(old, Tensor) and old.lineage is not None:
        machine.store.substitute(old, new)  # NumPy changes the array under all its names
    assign(machine, node.target, new)
    return Flow.NEXT


def _changes_channel(machine: Machine, node: cst.AugAssign, channel: Value) -> bool:
    """Run `x[..., 0] -= 103.9`: the mean of a colour is taken from all pictures of known pixels."""
    target = cst.ensure_type(node.target, cst.Subscript)
    owner = machine.evaluate(target.value)
    if not isinstance(owner, Tensor) or owner.lineage is None:
        return False
    if not isinstance(channel, Tensor) or channel.op != "column" or not _is_last(target):
        return False
    lineage = owner.lineage.scaled(Scaling("standardise", node))
    new = replace(owner, lineage=lineage, dtype=None)
    machine.store.substitute(owner, new)
    assign(machine, target.value, new)
    return True


def _is_last(target: cst.Subscript) -> bool:
    """Whether a single number along the last axis is chosen, and all along the others."""
    *others, last = (element.slice for element in target.slice)
    return isinstance(last, cst.Index) and all(map(_is_whole, others))


def _is_whole(part: cst.BaseSlice) -> bool:
    if isinstance(part, cst.Index):
        return isinstance(part.value, cst.Ellipsis)
    return isinstance(part, cst.Slice) and part.lower is None and part.upper is None


Binding: TypeAlias = tuple[cst.BaseExpression, Value]


def assign(machine: Machine, target: cst.BaseExpression, value: Value) -> None:
    """Bind a name, attribute, item or pattern of names."""
    pending: list[Binding] = [(target, value)]
    while pending:
        target, value = pending.pop()
        match target:
            case cst.Name(value=name):
                machine.assign(name, value)
            case cst.Attribute():
                _assign_attribute(machine, target, value)
            case cst.Subscript():
                _assign_item(machine, target, value)
            case cst.Tuple() | cst.List():
                pending.extend(reversed(_unpacked(machine, target.elements, value)))


def _assign_attribute(machine: Machine, target: cst.Attribute, value: Value) -> None:
    owner = machine.evaluate(target.value)
    for_each(machine, owner, lambda one: _set_attribute(machine, target, one, value))


def _set_attribute(machine: Machine, target: cst.Attribute, owner: Value, value: Value) -> Value:
    if isinstance(owner, Ref | ClassValue):
        machine.store.set(owner.key, target.attr.value, value)
        if isinstance(owner, ModelRef) and target.attr.value in ("output", "outputs"):
            machine.store.set(owner.key, GRAPH, UNKNOWN)
    elif isinstance(owner, Table):
        set_column(machine, owner, constant(target.attr.value), value)
    elif isinstance(owner, ModuleValue):
        linking.write(machine, owner, target.attr.value, value)
    elif isinstance(owner, Api):
        machine.store.set(MODULES, f"{owner.path}.{target.attr.value}", value)
    elif isinstance(owner, LayerOf) and target.attr.value == "activation":
        machine.store.set(owner.model.key, GRAPH, UNKNOWN)
    return value


def _assign_item(machine: Machine, target: cst.Subscript, value: Value) -> None:
    owner, index = _item_of(machine, target)
    if isinstance(owner, Table):
        set_column(machine, owner, index, value)
    elif isinstance(target.value, cst.Attribute):
        _forget_located(machine, target.value)
    if isinstance(owner, Tensor):
        assign(machine, target.value, write_into(owner, value, target))
    else:
        for_each(machine, owner, lambda one: _set_item(machine, one, index, value))


def _forget_located(machine: Machine, locator: cst.Attribute) -> None:
    """`table.loc[rows, name] = value` may write any column."""
    if locator.attr.value in ("at", "iat", "iloc", "loc"):
        table = machine.evaluate(locator.value)
        if isinstance(table, Table):
            forget_columns(machine, table)


def _set_item(machine: Machine, owner: Value, index: Value, value: Value) -> Value:
    match owner:
        case DictRef():
            feed(machine, owner, index, value)
            set_entry(machine, owner, index, value)
        case ListRef():
            _assign_list_item(machine, owner, index, value)
    return value


def _item_of(machine: Machine, target: cst.Subscript) -> tuple[Value, Value]:
    """What is subscripted, and the first index."""
    owner = machine.evaluate(target.value)
    first = target.slice[0].slice
    return owner, machine.evaluate(first.value) if isinstance(first, cst.Index) else UNKNOWN


def _assign_list_item(machine: Machine, owner: ListRef, index: Value, value: Value) -> None:
    items = exact_items(machine, owner)
    place = index.value if isinstance(index, Const) else None
    if items is None or not isinstance(place, int) or not -len(items) <= place < len(items):
        held = items_of(machine, owner) or (UNKNOWN,)
        set_items(machine, owner, (Repeat(value), *map(Repeat, map(element_of, held))))
        return
    place %= len(items)
    set_items(machine, owner, (*items[:place], value, *items[place + 1 :]))


def _unpacked(machine: Machine, targets: Sequence[cst.BaseElement], value: Value) -> list[Binding]:
    """What each target of an unpacking is bound to, in order."""
    machine.charge(len(targets))
    names = [target.value for target in targets]
    starred = [i for i, target in enumerate(targets) if isinstance(target, cst.StarredElement)]
    items = exact_items(machine, value)
    if items is None:
        common = UNKNOWN if starred else any_item(machine, value)
        return [(name, common) for name in names]
    if len(starred) == 1:
        items = _collected(items, starred[0], len(targets) - starred[0] - 1)
    if len(items) != len(targets):
        return [(name, UNKNOWN) for name in names]
    return list(zip(names, items, strict=True))


def _collected(items: tuple[Value, ...], before: int, after: int) -> tuple[Value, ...]:
    """The items with those that a starred target takes made one."""
    end = len(items) - after
    return (*items[:before], TupleValue(items[before:end]), *items[end:]) if end >= before else ()


def _import(machine: Machine, node: cst.Import) -> Flow:
    for alias in node.names:
        machine.step()
        path = _dotted(alias.name)
        if alias.asname is not None:
            assign(machine, _as_target(alias.asname), linking.module_at(machine, path))
        else:
            root = path.partition(".")[0]
            machine.assign(root, linking.module_at(machine, root))
    return Flow.NEXT


def _import_from(machine: Machine, node: cst.ImportFrom) -> Flow:
    level, module = len(node.relative), _dotted(node.module) if node.module else ""
    if isinstance(node.names, cst.ImportStar):
        linking.import_star(machine, level, module)
        return Flow.NEXT
    for alias in node.names:
        machine.step()
        value = linking.imported(machine, level, module, _dotted(alias.name))
        if alias.asname is not None:
            assign(machine, _as_target(alias.asname), value)
        else:
            machine.assign(_dotted(alias.name), value)
    return Flow.NEXT


def _as_target(asname: cst.AsName) -> cst.BaseExpression:
    return asname.name


def _dotted(node: cst.BaseExpression) -> str:
    parts: list[str] = []
    while isinstance(node, cst.Attribute):
        parts.append(node.attr.value)
        node = node.value
    if isinstance(node, cst.Name):
        parts.append(node.value)
    return ".".join(reversed(parts))


def _delete(machine: Machine, node: cst.Del) -> Flow:
    targets = node.target.elements if isinstance(node.target, cst.Tuple) else (node,)
    machine.charge(len(targets))
    for target in targets:
        expression = target.value if isinstance(target, cst.BaseElement) else target.target
        if isinstance(expression, cst.Name):
            machine.store.set(machine.scope.key, expression.value, None)
        elif isinstance(expression, cst.Subscript):
            _delete_item(machine, expression)
    return Flow.NEXT


def _delete_item(machine: Machine, target: cst.Subscript) -> None:
    owner, index = _item_of(machine, target)
    match owner:
        case DictRef():
            remove_entry(machine, owner, index)
        case ListRef():
            remove_item(machine, owner, index)


def _global(machine: Machine, node: cst.Global) -> Flow:
    machine.charge(len(node.names))
    machine.frame.globals.update(name.name.value for name in node.names)
    return Flow.NEXT


def _nonlocal(machine: Machine, node: cst.Nonlocal) -> Flow:
    machine.charge(len(node.names))
    machine.frame.nonlocals.update(name.name.value for name in node.names)
    return Flow.NEXT


BINDING: Final[Mapping[type, Executor]] = {
    cst.Assign: _assign,
    cst.AnnAssign: _annotated,
    cst.AugAssign: _augmented,
    cst.Import: _import,
    cst.ImportFrom: _import_from,
    cst.Del: _delete,
    cst.Global: _global,
    cst.Nonlocal: _nonlocal,
}
