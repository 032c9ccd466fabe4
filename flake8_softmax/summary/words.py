"""Names and words for what stands in a program."""

from __future__ import annotations

from typing import Final

import libcst as cst

from flake8_softmax.interpreter.values import (
    Api,
    Bound,
    ClassValue,
    Function,
    Instance,
    Partial,
    Value,
)
from flake8_softmax.text import printable, shortened

LONGEST: Final = 60
"""Characters of an expression of the program that is repeated."""

MOST_NAMES: Final = 16
"""How many names a dotted expression may have."""


def written(node: cst.CSTNode) -> str:
    """An expression as it is written, on one line and not too long."""
    code = " ".join(cst.Module([]).code_for_node(node).split())
    return brief(code)


def brief(text: str) -> str:
    """A text of the program, printable and not too long."""
    return shortened(printable(text), LONGEST)


def dotted(node: cst.CSTNode) -> tuple[str, ...]:
    """The names of `a.b.c`, empty for another expression."""
    names, start = _attributes(node)
    return (start.value, *names) if isinstance(start, cst.Name) else ()


def _attributes(node: cst.CSTNode) -> tuple[tuple[str, ...], cst.CSTNode]:
    """The names behind the dots of an expression, and what stands before them."""
    names: list[str] = []
    while isinstance(node, cst.Attribute) and len(names) < MOST_NAMES:
        names.append(node.attr.value)
        node = node.value
    return tuple(reversed(names)), node


def receiver(call: cst.CSTNode) -> str | None:
    """What a method is called on, if that is a name or an attribute."""
    if not isinstance(call, cst.Call) or not isinstance(call.func, cst.Attribute):
        return None
    return brief(".".join(dotted(call.func.value))) or None


def called(node: cst.CSTNode | None) -> tuple[str, ...]:
    """The names of the function or method that an expression calls."""
    if not isinstance(node, cst.Call):
        return ()
    return dotted(node.func) or _attributes(node.func)[0]


def name_of(value: Value) -> str | None:
    """The name of a function or class, or of the class of an object."""
    match value:
        case Function(node=cst.FunctionDef(name=name)):
            return brief(name.value)
        case Function():
            return "lambda"
        case Bound(function=function) | Partial(function=function):
            return name_of(function)
        case ClassValue(node=node) | Instance(cls=ClassValue(node=node)):
            return brief(node.name.value)
        case Api(path=path):
            return brief(path.rpartition(".")[2])
        case _:
            return None
