"""`def` and `class`: functions, classes and their decorators."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal

import libcst as cst

from flake8_softmax.interpreter.functions import defaults
from flake8_softmax.interpreter.machine import Executor, Flow, Machine
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    ClassValue,
    Function,
    Method,
    Scope,
    Value,
)

TRANSPARENT: Final = frozenset(
    {
        "tensorflow.function",
        "tensorflow.autograph.experimental.do_not_convert",
        "jax.jit",
        "numba.jit",
        "typing.no_type_check",
        "builtins.staticmethod",
        "builtins.classmethod",
        "builtins.property",
        "abc.abstractmethod",
        "typing.override",
    }
)
"""Decorators that leave what a function computes as it is."""

FIELDS_TO_INIT: Final = frozenset(
    {
        "attr.attrs",
        "attr.dataclass",
        "attr.define",
        "attr.frozen",
        "attr.mutable",
        "attr.s",
        "attrs.define",
        "attrs.frozen",
        "attrs.mutable",
        "chex.dataclass",
        "dataclasses.dataclass",
        "flax.struct.dataclass",
        "pydantic.dataclasses.dataclass",
    }
)
"""Decorators that make an `__init__` from the annotated names in a class."""

RECORDS: Final = frozenset({"pydantic.BaseModel", "pydantic.BaseSettings", "typing.NamedTuple"})
"""Base classes that do so."""


def _function(machine: Machine, node: cst.FunctionDef) -> Flow:
    decorators = [_decorator(machine, decorator) for decorator in node.decorators]
    owner = machine.owners[-1] if machine.scope.is_class else None
    function = Function(node, machine.scope, defaults(machine, node), owner, _kind(decorators))
    if machine.frame.module is machine.entry:
        machine.defined[node] = function
    known = all(_is_transparent(decorator) for decorator in decorators)
    machine.assign(node.name.value, function if known else UNKNOWN)
    return Flow.NEXT


def _decorator(machine: Machine, node: cst.Decorator) -> Value:
    decorator = node.decorator
    return machine.evaluate(decorator.func if isinstance(decorator, cst.Call) else decorator)


def _is_transparent(decorator: Value) -> bool:
    if isinstance(decorator, Api):
        return decorator.path in TRANSPARENT or decorator.path.startswith(
            ("keras.saving.", "keras.utils.", "builtins.")
        )
    return isinstance(decorator, Method) and decorator.name in ("setter", "getter")


def _paths(values: Iterable[Value]) -> set[str]:
    """The paths of the library names among some values."""
    return {one.path for one in values if isinstance(one, Api)}


def _kind(decorators: list[Value]) -> Literal["plain", "static", "class", "property"]:
    names = _paths(decorators)
    if "builtins.staticmethod" in names:
        return "static"
    if "builtins.classmethod" in names:
        return "class"
    return "property" if "builtins.property" in names else "plain"


def _class(machine: Machine, node: cst.ClassDef) -> Flow:
    bases = tuple(machine.evaluate(base.value) for base in node.bases)
    decorators = [_decorator(machine, decorator) for decorator in node.decorators]
    makers = (_paths(decorators) & FIELDS_TO_INIT) | (_paths(bases) & RECORDS)
    fields = tuple(_fields(node)) if makers else None
    cls = ClassValue(node, machine.store.new_key(), bases, fields)
    frame = machine.frame
    outer = frame.scope
    frame.scope = Scope(cls.key, outer, is_class=True)
    machine.owners.append(cls)
    try:
        machine.execute((node.body,))
    finally:
        machine.owners.pop()
        frame.scope = outer
    machine.assign(node.name.value, cls)
    return Flow.NEXT


def _fields(node: cst.ClassDef) -> Iterator[str]:
    """The annotated names in the body of a class, but for those of the class alone."""
    for line in node.body.body:
        for statement in line.body if isinstance(line, cst.SimpleStatementLine) else ():
            match statement:
                case cst.AnnAssign(target=cst.Name(value=name), annotation=annotation):
                    if not _is_of_class(annotation.annotation):
                        yield name


def _is_of_class(annotation: cst.BaseExpression) -> bool:
    """Whether an annotation is `ClassVar`, or `ClassVar` of something."""
    if isinstance(annotation, cst.Subscript):
        annotation = annotation.value
    match annotation:
        case cst.Name(value="ClassVar") | cst.Attribute(attr=cst.Name(value="ClassVar")):
            return True
        case _:
            return False


DEFINITIONS: Final[Mapping[type, Executor]] = {
    cst.FunctionDef: _function,
    cst.ClassDef: _class,
}
