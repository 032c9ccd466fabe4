"""Activations, however they are given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.events import ActivationApplied
from flake8_softmax.interpreter.facts import Head, TensorOp
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.values import Api, Argument, Const, Layer, Tensor, Value
from flake8_softmax.knowledge.activations import (
    FUNCTIONS,
    PROBABILITIES,
    STRINGS,
)
from flake8_softmax.knowledge.layers import LAYER_ACTIVATIONS
from flake8_softmax.knowledge.ops import NAMESPACES


def activation_name(value: Value) -> str | None:
    """The activation a value stands for, None when not known."""
    match value:
        case Const(value=None):
            return "linear"
        case Const(value=str() as text):
            return STRINGS.get(text)
        case Api(path=path):
            return activation_function(path)
        case Layer(kind=kind):
            inner = value.arguments.get("activation")
            if kind.name == "Activation" and inner is not None:
                return activation_name(inner.value)
            return LAYER_ACTIVATIONS.get(kind.name)
        case _:
            return None


def activation_function(path: str) -> str | None:
    """The activation that the library function at `path` computes."""
    namespace, _, name = path.rpartition(".")
    if namespace in NAMESPACES:
        return FUNCTIONS.get(name)
    if namespace == "keras.layers":
        return LAYER_ACTIVATIONS.get(name)
    return None


@dataclass(frozen=True, slots=True, eq=False)
class Applied:
    """An activation over an axis: where to edit it, and the call or function that applies it."""

    name: str | None
    at: cst.CSTNode
    by: cst.CSTNode
    axis: int | None = -1
    set_at: cst.CSTNode | None = None
    axis_at: cst.CSTNode | None = None
    path: str = ""


def apply_activation(machine: Machine, applied: Applied, operand: Tensor) -> Tensor:
    """The tensor after the activation; linear changes nothing."""
    if applied.name is not None:
        emit_activation(machine, applied, operand)
    head = operand.head if _changes_nothing(applied, operand) else _head(applied, operand)
    return Tensor(
        op=_OPS.get(applied.name or "", "activation"),
        at=applied.by,
        operands=(operand,),
        size=operand.size,
        rank=operand.rank,
        samples=operand.samples,
        head=head,
        lineage=operand.lineage if applied.name == "linear" else None,
    )


_OPS: Final[Mapping[str, TensorOp]] = {"softmax": "softmax", "sigmoid": "sigmoid"}


def _changes_nothing(applied: Applied, operand: Tensor) -> bool:
    if applied.name == "linear":
        return True
    before = operand.head.activation if operand.head is not None else None
    return applied.name == "relu" and before in PROBABILITIES


def emit_activation(machine: Machine, applied: Applied, operand: Tensor) -> None:
    """Report that an activation is applied to this operand."""
    if applied.name is None:
        return
    units_at = operand.head.units_at if operand.head is not None else None
    machine.emit(
        ActivationApplied(
            applied.name,
            operand,
            applied.axis,
            applied.at,
            applied.by,
            applied.set_at,
            units_at,
            applied.axis_at,
        )
    )


def _head(applied: Applied, operand: Tensor) -> Head:
    before = operand.head
    last = applied.axis is not None and (
        applied.axis == -1 or (operand.rank is not None and applied.axis == operand.rank - 1)
    )
    known = applied.name if last or applied.name != "softmax" else None
    return Head(
        known,
        applied.at,
        applied.by,
        operand.size,
        before.units_at if before is not None else None,
        applied.set_at,
        other_axis=applied.name == "softmax" and not last,
        minimum=operand.minimum,
        path=applied.path,
    )


def axis_of(argument: Argument | None, default: int | None = -1) -> int | None:
    """The axis given, `default` when none is; None when not known."""
    if argument is None or argument.constant is None:
        return default
    return argument.integer
