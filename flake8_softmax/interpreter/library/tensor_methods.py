"""Methods of arrays and tensors: `x.astype(...)`, `x.reshape(...)`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from flake8_softmax.interpreter import arithmetic
from flake8_softmax.interpreter.events import IntegerScaled, PredictionRounded
from flake8_softmax.interpreter.facts import Lineage, is_pixel_range
from flake8_softmax.interpreter.library.columns import mapped_to
from flake8_softmax.interpreter.library.feeds import run_step
from flake8_softmax.interpreter.library.ops import argmax, as_tensor, dtype_name, reduce, rounded
from flake8_softmax.interpreter.library.shapes import reshape_to
from flake8_softmax.interpreter.machine import Call, Machine
from flake8_softmax.interpreter.sequences import new_tuple
from flake8_softmax.interpreter.tensors import computed, reshaped, same_values
from flake8_softmax.interpreter.values import UNKNOWN, Argument, Const, Tensor, Value
from flake8_softmax.knowledge import ops
from flake8_softmax.knowledge.ops import Op


def _same(machine: Machine, call: Call, value: Tensor) -> Value:
    return same_values(value, "identity", call.node)


def _reshaped(machine: Machine, call: Call, value: Tensor) -> Value:
    return reshape_to(machine, value, _shape(machine, call), call.node)


def _moved(machine: Machine, call: Call, value: Tensor) -> Value:
    return reshaped(value, call.node, None, None)


def _picked(machine: Machine, call: Call, value: Tensor) -> Value:
    return replace(value, op="pick", operands=(value,), at=call.node, size=None)


def _repeated(machine: Machine, call: Call, value: Tensor) -> Value:
    rank = 1 if call.get("axis", 1) is None and not call.open else None
    return replace(reshaped(value, call.node, rank, None), samples=None)


def _summed(machine: Machine, call: Call, value: Tensor) -> Value:
    return reduce(machine, _as_function(call, value), value, "sum")


def _averaged(machine: Machine, call: Call, value: Tensor) -> Value:
    return reduce(machine, _as_function(call, value), value, "mean")


def _as_function(call: Call, value: Tensor) -> Call:
    """The call with the array as first argument, so that the axis is the second."""
    return replace(call, arguments=(Argument(value, call.node), *call.arguments))


def _multiplied(machine: Machine, call: Call, value: Tensor) -> Value:
    right = as_tensor(machine, call.value("b", 0))
    return arithmetic.binary(machine, "MatrixMultiply", value, right or UNKNOWN, call.node)


def _extreme(machine: Machine, call: Call, value: Tensor) -> Value:
    return Tensor(op="extreme", at=call.node, operands=(value,), name=call.name)


def _argmax(machine: Machine, call: Call, value: Tensor) -> Value:
    return argmax(machine, value, call.get("axis", 0), call)


def _rounded(machine: Machine, call: Call, value: Tensor) -> Value:
    return rounded(machine, value, call.get("decimals", 0), call)


def _clipped(machine: Machine, call: Call, value: Tensor) -> Value:
    return computed("clip", call.node, value)


def _cast(machine: Machine, call: Call, value: Tensor) -> Tensor:
    dtype = dtype_name(call.value("dtype", 0))
    if dtype is not None and dtype.startswith(("int", "uint")):
        machine.emit(PredictionRounded(value, f"astype({dtype})", call.node, call.operand_at))
        if value.lineage is not None and _is_scaled_once(value.lineage):
            machine.emit(IntegerScaled("cast", value.lineage, call.node))
    return replace(same_values(value, "cast", call.node), dtype=dtype)


def _is_scaled_once(lineage: Lineage) -> bool:
    steps = lineage.scalings
    known = lineage.pixels is not None and len(steps) == 1
    return known and is_pixel_range(steps[0].divisor)


def _shape(machine: Machine, call: Call) -> Value:
    if len(call.arguments) == 1 and not isinstance(call.arguments[0].value, Const):
        return call.arguments[0].value
    if call.open or not call.arguments:
        return UNKNOWN
    return new_tuple(machine, (argument.value for argument in call.arguments))


def _mapped(machine: Machine, call: Call, value: Tensor) -> Value:
    """`column.map({1: 0, 2: 1})`."""
    given = call.first("arg", "to_replace")
    mapped = mapped_to(machine, given.value, call.node) if given is not None else None
    return mapped or UNKNOWN


_BY_OP: Final[Mapping[Op, Callable[[Machine, Call, Tensor], Value]]] = {
    Op.SAME: _same,
    Op.CAST: _cast,
    Op.RESHAPE: _reshaped,
    Op.FLATTEN: _moved,
    Op.SQUEEZE: _moved,
    Op.TRANSPOSE: _moved,
    Op.PICK: _picked,
    Op.REPEAT: _repeated,
    Op.SUM: _summed,
    Op.MEAN: _averaged,
    Op.MATMUL: _multiplied,
    Op.EXTREME: _extreme,
    Op.ARGMAX: _argmax,
    Op.ROUND: _rounded,
    Op.CLIP: _clipped,
}

METHODS: Final[Mapping[str, Callable[[Machine, Call, Tensor], Value]]] = {
    **{name: _BY_OP[op] for name, op in ops.METHODS.items()},
    "map": _mapped,
    "replace": _mapped,
    "run": run_step,
}
