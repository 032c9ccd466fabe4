"""Another loss in place of a written one, however it is written."""

from __future__ import annotations

import libcst as cst

from flake8_softmax.interpreter.records import OutputLoss
from flake8_softmax.interpreter.values import Loss
from flake8_softmax.knowledge.losses import CLASSES, FUNCTIONS, LOSSES, LossKind
from flake8_softmax.rules.edits import (
    Correction,
    Named,
    Replace,
    correction,
    last_name,
    replace,
    string,
)

_OF_CALLS = ("y_true", "y_pred", "from_logits", "axis")


def other_loss(output: OutputLoss, name: str) -> Correction | None:
    """The loss `name` in place of that of an output; None where more would have to change."""
    edit = _edit(output, name)
    if edit is None:
        return None
    return correction(f"Use {name}", edit, at=output.at, set_at=output.set_at)


def _edit(output: OutputLoss, name: str) -> Replace | None:
    node = output.at if output.set_at is None else output.set_at
    match node:
        case cst.SimpleString():
            return replace(node, string(name, node))
        case cst.Call():
            return _other_object(node, output.loss.kind, name)
        case cst.Name() | cst.Attribute():
            return _other_function(node, output.loss, name)
        case _:
            return None


def _other_object(call: cst.Call, kind: LossKind, name: str) -> Replace | None:
    """`BinaryCrossentropy(...)` with another class, as far as both take the same arguments."""
    if not _takes_the_same(call, kind, LOSSES[name]):
        return None
    if isinstance(call.func, cst.Name) and not call.args:
        return replace(call, string(name))
    return _renamed(call.func, name)


def _takes_the_same(call: cst.Call, old: LossKind, new: LossKind) -> bool:
    for place, arg in enumerate(call.args):
        if arg.star:
            return False
        if arg.keyword is not None:
            if arg.keyword.value not in new.parameters:
                return False
        elif old.parameters[place : place + 1] != new.parameters[place : place + 1]:
            return False
    return True


def _other_function(node: cst.Name | cst.Attribute, loss: Loss, name: str) -> Replace | None:
    call = loss.at
    if not isinstance(call, cst.Call) or call.func is not node:
        return replace(node, string(name)) if isinstance(node, cst.Name) else _renamed(node, name)
    keywords = [arg.keyword.value for arg in call.args if arg.keyword is not None]
    if len(call.args) - len(keywords) > len(_OF_CALLS) - 2 or not set(keywords) <= set(_OF_CALLS):
        return None
    return _renamed(node, name)


def _renamed(function: cst.BaseExpression, name: str) -> Replace | None:
    """Another class or function of the same module."""
    written = last_name(function)
    if written is None or written.value not in CLASSES.keys() | FUNCTIONS.keys():
        return None
    new = LOSSES[name].class_name if written.value in CLASSES else name
    if isinstance(function, cst.Name):
        return replace(function, Named(f"keras.losses.{new}"))
    return replace(written, new)


def loss_fix(remedy: str, output: OutputLoss) -> Correction | None:
    """The fix of a remedy that is nothing but the name of another loss."""
    name = remedy[1:-1]
    return other_loss(output, name) if remedy == f"'{name}'" and name in LOSSES else None
