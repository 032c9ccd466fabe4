"""Attributes: of the program's own classes and objects, and of library values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import libcst as cst

from flake8_softmax.interpreter import linking
from flake8_softmax.interpreter.alternatives import each, has_room, objects_of
from flake8_softmax.interpreter.limits import LONGEST, constant, library_name
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.modules import ModuleValue
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.sequences import new_tuple
from flake8_softmax.interpreter.values import (
    GRAPH,
    UNKNOWN,
    Api,
    Bound,
    Choice,
    ClassValue,
    Function,
    Graph,
    Instance,
    LayerOf,
    Method,
    ModelRef,
    Ref,
    Repeat,
    Super,
    Table,
    Tensor,
    TupleValue,
    Unknown,
    Value,
    unknown_because,
    unknown_tensor,
)
from flake8_softmax.knowledge.libraries import TABLE_METHODS
from flake8_softmax.knowledge.names import canonical

MODULES: Final = -1
"""The key under which the store holds attributes that the program gives to modules."""

MOST_BASES: Final = 16
"""How many classes of an inheritance tree are looked at."""


def class_and_bases(cls: ClassValue) -> Iterator[Value]:
    """The class and its bases, nearest first; bases that are not of this file are library names."""
    pending: list[Value] = [cls]
    for _ in range(MOST_BASES):
        if not pending:
            return
        current = pending.pop(0)
        yield current
        if isinstance(current, ClassValue):
            pending = [*current.bases[:MOST_BASES], *pending]


def inherits(cls: ClassValue, section: str | tuple[str, ...]) -> bool:
    """Whether the class descends from a library name that starts with `section`."""
    return any(
        isinstance(base, Api) and base.path.startswith(section) for base in class_and_bases(cls)
    )


def is_model(value: Value) -> bool:
    """Whether the value is a Keras model, built or subclassed."""
    match value:
        case ModelRef():
            return True
        case Instance(cls=cls):
            return inherits(cls, "keras.models.")
        case _:
            return False


def is_custom_layer(value: Value) -> bool:
    """Whether the value is an object of a layer class of this file."""
    return isinstance(value, Instance) and inherits(value.cls, "keras.layers.")


def class_attribute(machine: Machine, cls: ClassValue, name: str) -> Value | None:
    """An attribute found on the class or a base in this file."""
    for base in class_and_bases(cls):
        if isinstance(base, ClassValue):
            value = machine.store.get(base.key, name)
            if value is not None:
                return value
    return None


def attribute(machine: Machine, value: Value, name: str, at: cst.CSTNode) -> Value:
    """`value.name`."""
    match value:
        case Choice():
            return _attribute_of_each(machine, value, name, at)
        case Table(key=key):
            known = Method(value, name) if name in TABLE_METHODS else None
            return machine.store.get(key, name) or known or unknown_because(Reason.CALL)
        case Unknown(reason=reason):
            return unknown_because(reason)
        case Api(path=path):
            written = machine.store.get(MODULES, f"{path}.{name}")
            return written or library_name(canonical(f"{path}.{name}"))
        case ModuleValue():
            return linking.attribute(machine, value, name)
        case ClassValue():
            found = class_attribute(machine, value, name)
            return _unbound(found, value) if found is not None else UNKNOWN
        case Super():
            return _super_attribute(machine, value, name)
        case Instance():
            return _instance_attribute(machine, value, name, at)
        case Tensor():
            return _tensor_attribute(machine, value, name)
        case ModelRef():
            return _model_attribute(machine, value, name)
        case LayerOf() if name in ("output", "input"):
            return unknown_tensor(at=at)
        case Ref():
            return machine.store.get(value.key, name) or Method(value, name)
        case _:
            return Method(value, name)


def _attribute_of_each(machine: Machine, value: Choice, name: str, at: cst.CSTNode) -> Value:
    found = objects_of(value)
    if len(found) == 1:
        return attribute(machine, found[0], name, at)
    if not has_room(machine, len(found)):
        return UNKNOWN
    return each(machine, found, lambda one: attribute(machine, one, name, at))


def _unbound(found: Value, cls: ClassValue) -> Value:
    if isinstance(found, Function) and found.binding == "class":
        return Bound(found, cls)
    return found


def _instance_attribute(machine: Machine, value: Instance, name: str, at: cst.CSTNode) -> Value:
    own = machine.store.get(value.key, name)
    if own is not None:
        return own
    found = class_attribute(machine, value.cls, name)
    if found is not None:
        return _bind(machine, found, value, at)
    if is_model(value):
        return _model_attribute(machine, value, name)
    if is_custom_layer(value):
        return Method(value, name)
    foreign = any(isinstance(base, Api) for base in class_and_bases(value.cls))
    return unknown_because(Reason.OTHER_MODULE if foreign else Reason.CALL)


def _bind(machine: Machine, found: Value, instance: Value, at: cst.CSTNode) -> Value:
    if not isinstance(found, Function) or found.binding == "static":
        return found
    bound = Bound(found, instance)
    if found.binding == "property":
        return machine.invoke(Call(at, bound, (), {}))
    return bound


def _super_attribute(machine: Machine, value: Super, name: str) -> Value:
    for base in list(class_and_bases(value.owner))[1:]:
        if isinstance(base, ClassValue):
            found = machine.store.get(base.key, name)
            if isinstance(found, Function):
                return Bound(found, value.instance)
    return Method(value.instance, name)


def _tensor_attribute(machine: Machine, value: Tensor, name: str) -> Value:
    if name == "shape":
        return _shape(machine, value)
    if name == "ndim":
        return constant(value.rank) if value.rank is not None else UNKNOWN
    if name in ("values", "output", "data"):
        return value
    if name == "T":
        return Tensor(op="transpose", operands=(value,), lineage=value.lineage, rank=value.rank)
    return Method(value, name)


def _shape(machine: Machine, value: Tensor) -> Value:
    if value.rank is None or value.rank > LONGEST:
        return UNKNOWN
    last = () if value.rank == 0 else (constant(value.size) if value.size is not None else UNKNOWN,)
    return new_tuple(machine, (*(UNKNOWN,) * (value.rank - 1), *last))


def _model_attribute(machine: Machine, value: Ref, name: str) -> Value:
    own = machine.store.get(value.key, name)
    if own is not None:
        return own
    if name == "layers":
        return TupleValue((Repeat(LayerOf(value)),))
    graph = machine.store.get(value.key, GRAPH)
    if isinstance(graph, Graph):
        if name == "output" and len(graph.outputs) == 1:
            return graph.outputs[0]
        if name == "input" and len(graph.inputs) == 1:
            return graph.inputs[0]
        if name in ("outputs", "inputs"):
            return new_tuple(machine, graph.outputs if name == "outputs" else graph.inputs)
    return Method(value, name)
