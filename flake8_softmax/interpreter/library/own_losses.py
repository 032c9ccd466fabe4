"""Losses that the program defines, run as Keras runs them."""

from __future__ import annotations

import libcst as cst

from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.objects import class_attribute, inherits
from flake8_softmax.interpreter.records import Compilation, OwnLoss
from flake8_softmax.interpreter.values import (
    Argument,
    Bound,
    Function,
    Instance,
    Partial,
    Tensor,
    Value,
)


def loss_method(machine: Machine, loss: Instance) -> Bound | None:
    """The method `call` of an object of the program's own subclass of `keras.losses.Loss`."""
    if not inherits(loss.cls, "keras.losses."):
        return None
    method = class_attribute(machine, loss.cls, "call")
    return Bound(method, loss) if isinstance(method, Function) else None


def run_own_loss(
    machine: Machine, at: cst.CSTNode, loss: Value, output: Tensor, compilation: Compilation
) -> None:
    """Call the loss that `compile` was given on labels and an output, if the program defines it."""
    function = _callable(machine, loss)
    if function is None:
        return
    own = OwnLoss(Tensor(op="labels"), output, compilation)
    arguments = (Argument(own.labels, at), Argument(own.output, at))
    before, machine.own_loss = machine.own_loss, own
    machine.invoke(Call(at, function, arguments, {}))
    machine.own_loss = before


def _callable(machine: Machine, loss: Value) -> Value | None:
    match loss:
        case Function() | Bound():
            return loss
        case Partial(function=function):
            return loss if isinstance(function, Function | Bound) else None
        case Instance():
            own = class_attribute(machine, loss.cls, "__call__")
            return Bound(own, loss) if isinstance(own, Function) else loss_method(machine, loss)
        case _:
            return None
