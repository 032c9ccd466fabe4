"""Another activation, or none, in place of a written one."""

from __future__ import annotations

import libcst as cst

from flake8_softmax.interpreter.facts import Head
from flake8_softmax.knowledge.activations import STRINGS
from flake8_softmax.rules.edits import (
    Correction,
    Named,
    Replace,
    argument_with,
    correction,
    last_name,
    only_argument,
    operand,
    remove_argument,
    replace,
    replace_whole,
    string,
)


def other_activation(
    name: str, at: cst.CSTNode, by: cst.CSTNode, set_at: cst.CSTNode | None = None
) -> Correction | None:
    """The activation `name` in place of the one at `at`, which `by` applies."""
    edit = _other(name, at if set_at is None else set_at, by)
    return None if edit is None else correction(f"Use {name}", edit, at=at, set_at=set_at)


def _other(name: str, node: cst.CSTNode, by: cst.CSTNode) -> Replace | None:
    if isinstance(node, cst.SimpleString):
        return replace(node, string(name, node))
    if isinstance(node, cst.Name | cst.Attribute):
        return replace(node, string(name)) if argument_with(by, node) is not None else None
    written = last_name(node.func) if isinstance(node, cst.Call) else None
    if not isinstance(node, cst.Call) or written is None:
        return None
    if written.value == "Softmax" and not node.args:
        return replace(node, Named("keras.layers.Activation"), f"({string(name)})")
    if isinstance(node.func, cst.Attribute) and written.value in STRINGS and only_argument(node):
        return replace(written, name)
    return None


def no_activation(head: Head) -> Correction | None:
    """An output without its activation, where that is an argument, a layer or a function."""
    edit = _removed(head.at, head.layer, head.recurrent)
    title = f"Remove {head.activation}"
    return None if edit is None else correction(title, edit)


def _removed(at: cst.CSTNode, by: cst.CSTNode, has_default: bool) -> Replace | None:
    given = argument_with(by, at)
    if given is not None and isinstance(by, cst.Call):
        if has_default or _is_activation_layer(by):
            return replace(at, string("linear", at))
        return remove_argument(by, given)
    return unwrapped(at) if at is by and is_function(at) else None


def _is_activation_layer(call: cst.Call) -> bool:
    name = last_name(call.func)
    return name is not None and name.value == "Activation"


def is_function(node: cst.CSTNode) -> bool:
    """Whether a call is that of an activation function, by its name: not of a layer or variable."""
    name = last_name(node.func) if isinstance(node, cst.Call) else None
    return name is not None and name.value in STRINGS and name.value.islower()


def unwrapped(node: cst.CSTNode) -> Replace | None:
    """The only argument of a call in place of the call."""
    inner = only_argument(node, "x", "logits", "features")
    if inner is None or not isinstance(node, cst.Call):
        return None
    return replace_whole(node, *operand(inner))
