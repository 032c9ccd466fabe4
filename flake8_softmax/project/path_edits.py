"""The folders that a program adds to `sys.path`, as far as literals and its own place tell."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator, Mapping
from typing import Final

from flake8_softmax.source.statements import statements_of

_JOINING: Final = frozenset({"join"})
_SAME: Final = frozenset(
    {
        "abspath",
        "expanduser",
        "normpath",
        "realpath",
        "resolve",
        "absolute",
        "str",
        "Path",
        "fspath",
    }
)
_HERE: Final = frozenset({"getcwd", "cwd"})

MOST_EDITS: Final = 16
"""How many edits of one program are looked at."""

DEEPEST: Final = 20
"""How deeply the expression for a folder may be nested."""


def path_edits(tree: ast.Module, file: str) -> list[str]:
    """The folders, in the order of the text; relative ones count from the folder of the file."""
    names: dict[str, str] = {"__file__": file}
    found: list[str] = []
    for statement in statements_of(tree):
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                place = _path(value, names, file, 0)
                if place is not None:
                    names.setdefault(name, place)
            case ast.Expr(
                value=ast.Call(func=ast.Attribute(value=owner, attr=method), args=[*_, last])
            ):
                if _is_path(owner) and method in ("append", "insert", "extend"):
                    found.extend(_folders(last, names, file))
    return found[:MOST_EDITS]


def _is_path(node: ast.expr) -> bool:
    """Whether an expression is `sys.path`."""
    return isinstance(node, ast.Attribute) and node.attr == "path" and _name(node.value) == "sys"


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _folders(node: ast.expr, names: Mapping[str, str], file: str) -> Iterator[str]:
    items = node.elts if isinstance(node, ast.List | ast.Tuple) else [node]
    for item in items:
        place = _path(item, names, file, 0)
        if place is not None:
            yield os.path.normpath(os.path.join(os.path.dirname(file), place))


def _path(node: ast.expr, names: Mapping[str, str], file: str, depth: int) -> str | None:
    """The path that an expression stands for, None if it is not known."""
    if depth > DEEPEST:
        return None
    match node:
        case ast.Constant(value=str(text)):
            return None if "\0" in text else text
        case ast.Name(id=name):
            return names.get(name)
        case ast.Attribute(value=value, attr="parent"):
            return _parent(_path(value, names, file, depth + 1))
        case ast.Attribute(value=ast.Name(id="os"), attr="pardir"):
            return os.pardir
        case ast.Attribute(value=ast.Name(id="os"), attr="curdir"):
            return os.curdir
        case ast.Subscript(
            value=ast.Attribute(value=value, attr="parents"), slice=ast.Constant(value=int(number))
        ):
            return _parents(_path(value, names, file, depth + 1), number)
        case ast.BinOp(left=left, op=ast.Div() | ast.Add() as operator, right=right):
            ends = (_path(one, names, file, depth + 1) for one in (left, right))
            return _joined([*ends], "" if isinstance(operator, ast.Add) else os.sep)
        case ast.Call(func=function, args=arguments):
            return _called(function, arguments, names, file, depth + 1)
        case _:
            return None


def _called(
    function: ast.expr,
    arguments: list[ast.expr],
    names: Mapping[str, str],
    file: str,
    depth: int,
) -> str | None:
    name = function.attr if isinstance(function, ast.Attribute) else _name(function)
    if name in _HERE:
        return os.path.dirname(file)
    if not arguments and isinstance(function, ast.Attribute) and name in _SAME:
        return _path(function.value, names, file, depth)
    if not arguments:
        return None
    given = [_path(argument, names, file, depth) for argument in arguments]
    if name in _JOINING:
        return _joined(given, os.sep)
    if name == "dirname":
        return _parent(given[0])
    return given[0] if name in _SAME and len(given) == 1 else None


def _joined(parts: list[str | None], separator: str) -> str | None:
    known = [part for part in parts if part is not None]
    if len(known) != len(parts):
        return None
    return os.path.join(*known) if separator else "".join(known)


def _parent(path: str | None) -> str | None:
    if path is None:
        return None
    return os.path.dirname(path) or os.curdir


def _parents(path: str | None, number: int) -> str | None:
    for _ in range(min(max(number, 0), DEEPEST) + 1):
        path = _parent(path)
    return path
