"""Layers that the program defines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.functions import call_function
from flake8_softmax.interpreter.library.layers import operands_of
from flake8_softmax.interpreter.library.new_arrays import shaped
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.objects import attribute, class_attribute
from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.values import (
    BUILT,
    UNKNOWN,
    Argument,
    Const,
    Function,
    Instance,
    Tensor,
    Value,
    unknown_tensor,
)


def apply_own_layer(machine: Machine, layer: Instance, inputs: Value, at: cst.CSTNode) -> Value:
    """What comes out of the `call` of the layer."""
    method = class_attribute(machine, layer.cls, "call")
    if not isinstance(method, Function):
        return unknown_tensor(*operands_of(machine, inputs), at=at, reason=Reason.OWN_LAYER)
    _build(machine, layer, inputs, at)
    return call_function(
        machine, method, Call(at, method, (Argument(inputs, at),), {}, open=True), layer
    )


def _build(machine: Machine, layer: Instance, inputs: Value, at: cst.CSTNode) -> None:
    """Keras calls `build` with the shape of the inputs before a layer is called first."""
    method = class_attribute(machine, layer.cls, "build")
    if not isinstance(method, Function) or machine.store.get(layer.key, BUILT) is not None:
        return
    machine.store.set(layer.key, BUILT, Const(True))
    shape = attribute(machine, inputs, "shape", at) if isinstance(inputs, Tensor) else UNKNOWN
    call_function(machine, method, Call(at, method, (Argument(shape, at),), {}, open=True), layer)


def _weights(machine: Machine, call: Call, layer: Value) -> Value:
    """`self.add_weight(...)` in a layer of the program."""
    given = [call.get("shape"), *call.arguments[:2]]
    shapes = [one.value for one in given if one is not None and not one.text]
    return shaped("variable", machine, shapes[0] if shapes else UNKNOWN, call.node)


METHODS: Final[Mapping[str, Callable[[Machine, Call, Value], Value]]] = {
    "add_variable": _weights,
    "add_weight": _weights,
}
"""Methods that layers and models of the program inherit."""
