"""Statements that scale or encode an array and throw the result away."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.facts import Discarded, Lineage
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.values import Tensor, Unknown, Value, unknown_tensor
from flake8_softmax.knowledge.preprocessing import STEPS

IN_PLACE: Final = frozenset({"copy", "out", "dst"})
"""Arguments with which such a function may write into an array that is there."""

DEEPEST: Final = 8
"""How many operations are looked through for the array that an expression computes with."""


def source_of(node: cst.BaseExpression) -> cst.Name | None:
    """The name of the array that a statement scales or encodes, if it may do so."""
    return _array(node) if _is_step(node) else None


def _is_step(node: cst.BaseExpression) -> bool:
    if isinstance(node, cst.BinaryOperation):
        return isinstance(node.operator, cst.Divide | cst.Multiply | cst.Subtract)
    if not isinstance(node, cst.Call) or _called(node) not in STEPS:
        return False
    return not _writes_in_place(node)


def _called(node: cst.Call) -> str:
    function = node.func
    if isinstance(function, cst.Attribute):
        return function.attr.value
    return function.value if isinstance(function, cst.Name) else ""


def _array(node: cst.BaseExpression) -> cst.Name | None:
    for _ in range(DEEPEST):
        match node:
            case cst.BinaryOperation(left=inner):
                node = inner
            case cst.Call(func=cst.Attribute(value=inner, attr=cst.Name("astype" | "reshape"))):
                node = inner
            case cst.Call(args=[cst.Arg(value=inner), *_]):
                node = inner
            case _:
                break
    return node if isinstance(node, cst.Name) else None


def trace(machine: Machine, name: cst.Name) -> None:
    """Know an array of unknown origin again."""
    key = machine.scope.key
    value = machine.store.get(key, name.value)
    if isinstance(value, Unknown):
        traced = replace(unknown_tensor(at=name), lineage=Lineage(name, None))
        machine.store.set(key, name.value, traced)
    elif isinstance(value, Tensor) and value.lineage is None and value.labels is None:
        machine.store.substitute(value, replace(value, lineage=Lineage(name, None)))


def note(machine: Machine, name: cst.Name, node: cst.BaseExpression, result: Value) -> None:
    """Remember of the array called `name` that `result` was made of it for nothing."""
    held = machine.store.get(machine.scope.key, name.value)
    if not isinstance(held, Tensor) or not isinstance(result, Tensor):
        return
    if held.lineage is not None and _is_scaled(held.lineage, result.lineage):
        pixels = held.lineage.pixels is not None or _divides(result.lineage)
        _mark(machine, held, Discarded(node, "pixels" if pixels else "numbers"))
    elif result.op == "one_hot" and result.labels is not None:
        _mark(machine, held, Discarded(node, "labels"))


def _is_scaled(before: Lineage, after: Lineage | None) -> bool:
    if after is None or after.root is not before.root:
        return False
    added = [step for step in after.scalings[len(before.scalings) :] if step.kind != "shift"]
    return bool(added) and not any(_writes_in_place(step.at) for step in added)


def _writes_in_place(made: cst.CSTNode) -> bool:
    """Whether a call may be told to write into an array that is there."""
    given = made.args if isinstance(made, cst.Call) else ()
    return any(arg.keyword is not None and arg.keyword.value in IN_PLACE for arg in given)


def _divides(after: Lineage | None) -> bool:
    return after is not None and after.proven


def _mark(machine: Machine, held: Tensor, discarded: Discarded) -> None:
    lineage, labels = held.lineage, held.labels
    if lineage is not None:
        lineage = replace(lineage, discarded=discarded)
    if labels is not None and discarded.kind == "labels":
        labels = replace(labels, discarded=discarded)
    machine.store.substitute(held, replace(held, lineage=lineage, labels=labels))
