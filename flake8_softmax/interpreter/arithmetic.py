"""Operators on containers and tensors, and what they do to lineage and labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, Literal

import libcst as cst

from flake8_softmax.interpreter.constants import compare_constants, fold, number
from flake8_softmax.interpreter.container_operators import (
    concatenated,
    counted,
    repeated_items,
    repeated_often,
)
from flake8_softmax.interpreter.events import (
    IntegerScaled,
    PredictionCompared,
)
from flake8_softmax.interpreter.facts import (
    Head,
    Labels,
    Lineage,
    Scaling,
    TensorOp,
    divisor_of,
    is_pixel_range,
)
from flake8_softmax.interpreter.handwritten import (
    carry_cross_entropy,
    negative_of,
    product,
    written_softmax,
)
from flake8_softmax.interpreter.hidden_softmax import mark_used
from flake8_softmax.interpreter.labels import compared, from_zero, multiplied, selected, shifted
from flake8_softmax.interpreter.limits import constant
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.sequences import exact_items
from flake8_softmax.interpreter.tensors import TINY, computed, is_prediction, mark_weighed
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    ClassValue,
    Const,
    Count,
    Function,
    Layer,
    ListRef,
    Loss,
    Parameter,
    Ref,
    Tensor,
    TupleValue,
    Unknown,
    Value,
    unknown_tensor,
)

MOST_TINY: Final = 0.01
"""What is added to keep a number from being 0 is less."""


def binary(machine: Machine, name: str, left: Value, right: Value, at: cst.CSTNode) -> Value:
    """`left <operator> right`; `name` is libcst's class name of the operator."""
    for operand in (left, right):
        if isinstance(operand, Tensor):
            mark_used(machine, operand)
    left, right = _as_tensor(machine, left, right), _as_tensor(machine, right, left)
    match left, right:
        case Const(), Const():
            return fold(name, left, right, at)
        case Tensor(), _:
            return _tensor_left(machine, name, left, right, at)
        case _, Tensor():
            return _tensor_right(machine, name, left, right, at)
        case (Count(), Const(value=int() as whole)) if not isinstance(whole, bool):
            return counted(name, left, whole, at)
        case (Unknown(), Const()) if is_pixel_range(_divisor(name, right)):
            return _tensor_left(machine, name, unknown_tensor(), right, at)
        case (ListRef(), ListRef()) | (TupleValue(), TupleValue()) if name == "Add":
            return concatenated(machine, left, right)
        case ((ListRef() | TupleValue()), Const(value=int() as times)) if name == "Multiply":
            return repeated_items(machine, left, times)
        case ((ListRef() | TupleValue()), Unknown()) if name == "Multiply":
            return repeated_often(machine, left)
        case _:
            return UNKNOWN


def _divisor(name: str, value: Const) -> float | None:
    kind = _KINDS.get(name)
    return divisor_of(kind, number(value)) if kind is not None else None


def _as_tensor(machine: Machine, value: Value, other: Value) -> Value:
    """A parameter that is computed with holds numbers."""
    if isinstance(value, Parameter) and isinstance(other, Parameter | Tensor | Const):
        return machine.tensor_of(value)
    return value


def _tensor_left(
    machine: Machine, name: str, left: Tensor, right: Value, at: cst.CSTNode
) -> Tensor:
    operands = (left, right) if isinstance(right, Tensor) else (left,)
    result = replace(
        _shaped(name, left, right, at),
        operands=operands,
        lineage=_scaled(name, left, right, at),
        labels=_labels(name, left, right, at),
        dtype=_dtype(name, left),
        samples=left.samples,
        head=_linear_head(name, left, right, at),
    )
    _emit_integer_scaling(machine, name, left, right, at)
    if name == "MatrixMultiply":
        mark_weighed(machine, left)
    if name == "Divide":
        machine.losses.pop(id(left), None)
        mark_sampled(machine, left)
    return _by_hand(machine, name, result, left, right, at)


_LINEAR: Final = frozenset({"Add", "Subtract", "Multiply", "Divide"})
"""Operators that leave a linear output linear, with a number or weights on the other side."""


def _linear_head(name: str, value: Tensor, other: Value, at: cst.CSTNode) -> Head | None:
    """A linear output that is scaled or shifted is linear, and so are sums with weights."""
    weights = other if isinstance(other, Tensor) and other.op == "variable" else None
    if name == "MatrixMultiply":
        return Head("linear", at, at, weights.size) if weights is not None else None
    head = value.head
    if name not in _LINEAR or head is None or head.activation != "linear":
        return None
    if weights is None and number(other) is None:
        return None
    return replace(head, at=at, layer=at, set_at=None)


def _by_hand(
    machine: Machine, name: str, result: Tensor, left: Tensor, right: Value, at: cst.CSTNode
) -> Tensor:
    """`result`, which may be part of a softmax or a loss written by hand."""
    if name == "Multiply":
        return product(machine, result, left, right)
    if name == "Divide" and isinstance(right, Tensor):
        softmax = written_softmax(machine, result, left, right, at)
        if softmax is not None:
            return softmax
    if name in ("Divide", "Add", "Subtract"):
        return carry_cross_entropy(machine, result, left, right, name)
    return result


def _shaped(name: str, left: Tensor, right: Value, at: cst.CSTNode) -> Tensor:
    op = _OPS.get(name, "unknown")
    if name == "MatrixMultiply":
        size = right.size if isinstance(right, Tensor) else None
        matrix = isinstance(right, Tensor) and right.op in ("variable", "filled")
        rank = right.rank if left.rank is None and isinstance(right, Tensor) and matrix else None
        return Tensor(op="matmul", at=at, size=size, rank=rank or left.rank)
    if not isinstance(right, Tensor):
        known = isinstance(right, Const)
        return Tensor(
            op=op,
            at=at,
            size=left.size if known else None,
            rank=left.rank if known else None,
            name=_sign(right),
        )
    ranks = (left.rank, right.rank)
    rank = max(left.rank or 0, right.rank or 0) if None not in ranks else None
    return Tensor(op=op, at=at, size=_broadcast(left.size, right.size), rank=rank)


def _sign(factor: Value) -> str | None:
    value = number(factor)
    if value is None:
        return None
    return "negated" if value < 0 else TINY if value < MOST_TINY else None


def _broadcast(left: int | None, right: int | None) -> int | None:
    """The size of an axis after broadcasting: one side of length 1 gives way to the other."""
    if left == right:
        return left
    if left is None or right is None:
        known = left if right is None else right
        return known if known is not None and known > 1 else None
    return max(left, right)


_OPS: Final[Mapping[str, TensorOp]] = {
    "Add": "add",
    "Subtract": "subtract",
    "Multiply": "multiply",
    "Divide": "divide",
    "FloorDivide": "floor_divide",
    "Power": "power",
}


_KINDS: Final[Mapping[str, Literal["divide", "multiply", "shift", "floor"]]] = {
    "Divide": "divide",
    "Multiply": "multiply",
    "Subtract": "shift",
    "Add": "shift",
    "FloorDivide": "floor",
}


def _dtype(name: str, left: Tensor) -> str | None:
    return "float" if name == "Divide" else left.dtype if name == "FloorDivide" else None


def _scaled(name: str, left: Tensor, right: Value, at: cst.CSTNode) -> Lineage | None:
    kind = _KINDS.get(name)
    if kind is None:
        return None
    by = number(right)
    if left.lineage is None:
        return _proven(left, Scaling(kind, at, by))
    if kind in ("divide", "multiply") and by == 1:
        return left.lineage
    return left.lineage.scaled(Scaling(kind, at, by))


_ARRAYS: Final[frozenset[TensorOp]] = frozenset(
    {
        "cast",
        "column",
        "data",
        "identity",
        "parameter",
        "pick",
        "reshape",
        "row",
        "slice",
        "stack",
        "unknown",
    }
)
"""How arrays of unknown origin are made."""


def _proven(value: Tensor, step: Scaling) -> Lineage | None:
    """Numbers that the program divides by 255 are pixels, wherever they come from."""
    if value.op not in _ARRAYS or value.labels is not None or not is_pixel_range(step.divisor):
        return None
    return Lineage(step.at, None, (step,))


def mark_sampled(machine: Machine, value: Tensor) -> None:
    """A logarithm of predictions is divided by a temperature, or given to a sampler.

    There -inf is what a probability of 0 should become.
    """
    if value.op == "log" and is_prediction(value.operands[0]):
        machine.history.sampled.append(value)


def _emit_integer_scaling(
    machine: Machine, name: str, left: Tensor, right: Value, at: cst.CSTNode
) -> None:
    if left.lineage is None or left.lineage.pixels is None or not is_pixel_range(number(right)):
        return
    if name == "FloorDivide":
        machine.emit(IntegerScaled("floor", left.lineage, at))
    elif name == "Divide" and isinstance(at, cst.AugAssign) and left.dtype == "uint8":
        machine.emit(IntegerScaled("in-place", left.lineage, at))


def _labels(name: str, left: Tensor, right: Value, at: cst.CSTNode) -> Labels | None:
    kind = _KINDS.get(name)
    if left.labels is None:
        return None
    if name in ("Add", "Subtract"):
        return _shifted_labels(name, left, right, at)
    if name == "Modulo":
        return selected(replace(left.labels, at=at)) if left.labels.encoding == "integer" else None
    if kind is None:
        return None
    if name == "Multiply" and (same := multiplied(left.labels, number(right), at)) is not None:
        return same
    divisor = Scaling(kind, at, number(right)).divisor
    return Labels("scaled", at) if is_pixel_range(divisor) else None


def _shifted_labels(name: str, left: Tensor, right: Value, at: cst.CSTNode) -> Labels | None:
    if not isinstance(right, Tensor):
        by = number(right)
        return shifted(left.labels, -by if by is not None and name == "Subtract" else by, at)
    smallest = name == "Subtract" and right.op == "extreme" and right.name in _SMALLEST
    return from_zero(left.labels, at) if smallest and left in right.operands else None


_SMALLEST: Final = ("min", "amin", "reduce_min")


def _tensor_right(
    machine: Machine, name: str, left: Value, right: Tensor, at: cst.CSTNode
) -> Tensor:
    lineage = _scaled(name, right, left, at) if name in ("Multiply", "Subtract", "Add") else None
    if name == "Subtract" and number(left) == 255 and right.lineage and right.lineage.raw:
        lineage = right.lineage
    known = isinstance(left, Const)
    result = Tensor(
        op=_OPS.get(name, "unknown"),
        at=at,
        operands=(right,),
        size=right.size if known else None,
        rank=right.rank if known else None,
        lineage=lineage,
        labels=_labels_right(name, left, right, at),
        name=_sign(left),
        head=_linear_head(name, right, left, at) if name != "Divide" else None,
    )
    if name == "Multiply":
        return product(machine, result, right, left)
    if name == "Subtract" and number(left) == 0:
        return negative_of(machine, right, result)
    if name == "Subtract" and number(left) == 1:
        return replace(result, op="complement")
    if name == "Add":
        return carry_cross_entropy(machine, result, right, left, name)
    return result


def _labels_right(name: str, left: Value, right: Tensor, at: cst.CSTNode) -> Labels | None:
    if name == "Multiply":
        return multiplied(right.labels, number(left), at)
    return shifted(right.labels, number(left), at) if name == "Add" else None


def negative(machine: Machine, value: Value, at: cst.CSTNode) -> Value:
    """`-value`."""
    if isinstance(value, Const) and isinstance(value.value, int | float):
        return constant(-value.value, at)
    if isinstance(value, Tensor):
        return negative_of(machine, value, computed("negative", at, value))
    return UNKNOWN


def compare(machine: Machine, name: str, left: Value, right: Value, at: cst.CSTNode) -> Value:
    """`left <comparison> right`."""
    match left, right:
        case Const(value=a), Const(value=b):
            return compare_constants(name, a, b, at)
        case (_, Const(value=None)) if name in ("Is", "IsNot") and _is_something(left):
            return Const(name == "IsNot", at)
        case Const(), (ListRef() | TupleValue()) if name in ("In", "NotIn"):
            return _contained(machine, name, left, right, at)
        case Tensor(), _:
            _emit_comparison(machine, name, left, right, at)
            labels = compared(left.labels, at) if isinstance(right, Const) else None
            return replace(computed("compare", at, left), labels=labels)
        case _, Tensor():
            _emit_comparison(machine, _MIRRORED.get(name, name), right, left, at)
            return computed("compare", at, right)
        case _:
            return UNKNOWN


_MIRRORED: Final = {
    "LessThan": "GreaterThan",
    "LessThanEqual": "GreaterThanEqual",
    "GreaterThan": "LessThan",
    "GreaterThanEqual": "LessThanEqual",
}


def _emit_comparison(
    machine: Machine, name: str, left: Tensor, right: Value, at: cst.CSTNode
) -> None:
    bound = number(right)
    if bound is not None:
        machine.emit(PredictionCompared(left, name, bound, at))


def _is_something(value: Value) -> bool:
    return isinstance(value, Layer | Loss | Function | ClassValue | Ref | TupleValue | Api) or (
        isinstance(value, Tensor) and value.op != "unknown"
    )


def _contained(
    machine: Machine, name: str, left: Const, right: ListRef | TupleValue, at: cst.CSTNode
) -> Value:
    items = exact_items(machine, right)
    if items is None or not all(isinstance(item, Const) for item in items):
        return UNKNOWN
    return Const((left in items) is (name == "In"), at)
