"""Methods of arrays and tensors: `x.astype(...)`, `x.reshape(...)`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from flake8_softmax.interpreter import arithmetic
from flake8_softmax.interpreter.events import IntegerScaled, PredictionRounded
from flake8_softmax.interpreter.library.ops import (
    argmax,
    as_tensor,
    dtype_name,
    reduce,
    reshape_to,
    rounded,
)
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.tensors import computed, reshaped, same_values
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Argument,
    Const,
    Lineage,
    Tensor,
    TupleValue,
    Value,
)

SAME: Final = frozenset(
    {
        "copy",
        "numpy",
        "toarray",
        "todense",
        "to_numpy",
        "resize",
        "convert",
        "read_value",
        "value",
        "rotate",
    }
)
SHAPES: Final = frozenset({"flatten", "ravel", "squeeze", "transpose", "swapaxes"})
PICKS: Final = frozenset({"take", "head", "sample", "tail"})


def method(machine: Machine, call: Call, value: Tensor, name: str) -> Value:
    """`value.<name>(...)`."""
    if name in SAME:
        return same_values(value, "identity", call.node)
    if name in SHAPES:
        return reshaped(value, call.node, None, None)
    if name in PICKS:
        return replace(value, op="pick", operands=(value,), at=call.node, size=None)
    match name:
        case "astype":
            return _cast(machine, call, value)
        case "reshape":
            return reshape_to(machine, value, _shape(call), call.node)
        case "sum" | "mean":
            shifted = replace(call, arguments=(Argument(value, call.node), *call.arguments))
            return reduce(machine, shifted, value, name)
        case "dot":
            right = as_tensor(machine, call.value("b", 0))
            return arithmetic.binary(machine, "MatrixMultiply", value, right or UNKNOWN, call.node)
        case "max" | "min":
            return Tensor(op="extreme", at=call.node, operands=(value,))
        case "argmax":
            return argmax(machine, value, call.get("axis", 0), call)
        case "round":
            return rounded(machine, value, call.get("decimals", 0), call.node)
        case "clip":
            return computed(name, call.node, value)
        case _:
            return UNKNOWN


def _cast(machine: Machine, call: Call, value: Tensor) -> Tensor:
    dtype = dtype_name(call.value("dtype", 0))
    if dtype is not None and dtype.startswith(("int", "uint")):
        machine.emit(PredictionRounded(value, f"astype({dtype})", call.node))
        if value.lineage is not None and _is_scaled_once(value.lineage):
            machine.emit(IntegerScaled("cast", value.lineage, call.node))
    return replace(same_values(value, "cast", call.node), dtype=dtype)


def _is_scaled_once(lineage: Lineage) -> bool:
    steps = lineage.scalings
    known = lineage.pixels is not None and len(steps) == 1
    return known and arithmetic.is_pixel_range(steps[0].divisor)


def _shape(call: Call) -> Value:
    if len(call.arguments) == 1 and not isinstance(call.arguments[0].value, Const):
        return call.arguments[0].value
    if call.open or not call.arguments:
        return UNKNOWN
    return TupleValue(tuple(argument.value for argument in call.arguments))
