"""The remedy of a report as edits of nodes; where these stand in the file is found out later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import libcst as cst

from flake8_softmax.interpreter.values import Value
from flake8_softmax.level import Applicability


@dataclass(frozen=True, slots=True)
class Code:
    """The code from the beginning of a node to the end of `last`, or of itself, as written.

    `copied` code is written once more, and does not stay where it is.
    """

    node: cst.CSTNode
    last: cst.CSTNode | None = None
    copied: bool = False

    @property
    def end(self) -> cst.CSTNode:
        """The node with which the code ends."""
        return self.node if self.last is None else self.last


@dataclass(frozen=True, slots=True)
class Named:
    """Something of a library, by its canonical path, in the way the program can write it there."""

    path: str


@dataclass(frozen=True, slots=True)
class NameOf:
    """The name that holds a value there."""

    value: Value = field(compare=False)


Part: TypeAlias = str | Code | Named | NameOf


@dataclass(frozen=True, slots=True)
class Replace:
    """Write `parts` in place of the target; code of the target itself stays where it is."""

    target: Code
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class RemoveItem:
    """Remove an item of a list with its comma, or the statement `x.add(item)`."""

    item: Code


Edit: TypeAlias = Replace | RemoveItem


@dataclass(frozen=True, slots=True)
class Correction:
    """The edits of one remedy, applied all or none.

    `applicability` is that of the rule if None. When the value that the report is about is written
    elsewhere, `elsewhere` is the name that stands for it and the node where it is written: the
    edits are then made there, and only offered if the name is used nowhere else.
    """

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability | None = None
    elsewhere: tuple[cst.CSTNode, cst.CSTNode] | None = None


def correction(
    title: str,
    *edits: Edit,
    applicability: Applicability | None = None,
    at: cst.CSTNode | None = None,
    set_at: cst.CSTNode | None = None,
) -> Correction:
    """A correction; `set_at` is where the value at `at` is written, if elsewhere."""
    elsewhere = (at, set_at) if at is not None and set_at is not None else None
    return Correction(title, edits, applicability, elsewhere)


def replace(node: cst.CSTNode, *parts: Part) -> Replace:
    """Write `parts` in place of a node, inside its own parentheses."""
    return Replace(Code(node), parts)


def replace_whole(node: cst.BaseExpression, *parts: Part) -> Replace:
    """Write `parts` in place of an expression and its own parentheses."""
    return Replace(whole(node), parts)


def remove_item(node: cst.CSTNode) -> RemoveItem:
    """Remove a node from its list, or the statement that adds it to one."""
    return RemoveItem(Code(node))


def whole(node: cst.BaseExpression) -> Code:
    """An expression with its own parentheses."""
    return Code(node.lpar[0], node.rpar[-1]) if node.lpar else Code(node)


_ATOMS: Final = (
    cst.Attribute,
    cst.Call,
    cst.Dict,
    cst.Float,
    cst.Integer,
    cst.List,
    cst.Name,
    cst.Set,
    cst.SimpleString,
    cst.Subscript,
)


def operand(node: cst.BaseExpression) -> tuple[Part, ...]:
    """An expression such that any operator or method can follow it."""
    if node.lpar or isinstance(node, _ATOMS):
        return (whole(node),)
    return ("(", Code(node), ")")


def argument(node: cst.CSTNode, position: int | None, *keywords: str) -> cst.Arg | None:
    """The argument of a call at a position, or with one of the keywords."""
    given = node.args if isinstance(node, cst.Call) else ()
    for place, arg in enumerate(given):
        if arg.star:
            return None
        if arg.keyword is not None and arg.keyword.value in keywords:
            return arg
        if arg.keyword is None and place == position:
            return arg
    return None


def argument_with(node: cst.CSTNode, part: cst.CSTNode | None) -> cst.Arg | None:
    """The argument of a call whose value, or keyword, is `part`."""
    given = node.args if isinstance(node, cst.Call) else ()
    return next((arg for arg in given if part is not None and _is_part(arg, part)), None)


def _is_part(arg: cst.Arg, part: cst.CSTNode) -> bool:
    return arg.value is part or arg.keyword is part


def only_argument(node: cst.CSTNode, *keywords: str) -> cst.BaseExpression | None:
    """The value of the only argument of a call, given by position or one of the keywords."""
    found = argument(node, 0, *keywords)
    alone = isinstance(node, cst.Call) and len(node.args) == 1
    return found.value if found is not None and alone else None


def remove_argument(call: cst.Call, arg: cst.Arg) -> Replace | None:
    """Remove an argument with its comma; None if the place of others would change."""
    index = next(place for place, one in enumerate(call.args) if one is arg)
    following = call.args[index + 1 :]
    if arg.keyword is None and any(one.keyword is None for one in following):
        return None
    if following:
        return Replace(Code(arg, following[0]), (Code(following[0]),))
    if index:
        return Replace(Code(call.args[index - 1], arg), (Code(call.args[index - 1]),))
    return Replace(Code(arg, arg.comma if isinstance(arg.comma, cst.Comma) else None), ())


def add_argument(call: cst.Call, text: str) -> Replace:
    """Write an argument behind the others."""
    if not call.args:
        return replace(call, whole(call.func), f"({text})")
    return replace(call.args[-1], Code(call.args[-1]), f", {text}")


def arguments_of(call: cst.Call) -> tuple[Part, ...]:
    """All arguments of a call as written."""
    return (Code(call.args[0], call.args[-1]),) if call.args else ()


def string(value: str, like: cst.CSTNode | None = None) -> str:
    """A string literal with the quotes of another one."""
    if isinstance(like, cst.SimpleString) and len(like.quote) == 1:
        return f"{like.prefix}{like.quote}{value}{like.quote}"
    return f'"{value}"'


def last_name(node: cst.CSTNode) -> cst.Name | None:
    """The last name of a dotted one."""
    match node:
        case cst.Attribute(attr=name) | (cst.Name() as name):
            return name
        case _:
            return None


def parts_of(*parts: Part | Sequence[Part]) -> tuple[Part, ...]:
    """Parts and sequences of parts in one."""
    found: list[Part] = []
    for part in parts:
        found += [part] if isinstance(part, str | Code | Named | NameOf) else part
    return tuple(found)
