"""Operators on constants, containers and tensors."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, Literal

import libcst as cst

from flake8_softmax.interpreter.events import (
    CrossEntropyWritten,
    IntegerScaled,
    PredictionCompared,
    SoftmaxWritten,
)
from flake8_softmax.interpreter.hidden import take
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.sequences import exact_items, items_of, new_list
from flake8_softmax.interpreter.tensors import computed, is_prediction, made_of, unwrapped
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    ClassValue,
    Const,
    CrossEntropy,
    Function,
    Head,
    Labels,
    Layer,
    Lineage,
    ListRef,
    Loss,
    Parameter,
    Ref,
    Repeat,
    Scaling,
    Tensor,
    TupleValue,
    Value,
)

LARGEST: Final = 2.0**64
"""Numbers beyond this are not computed."""

REPEATED: Final = 64
"""The most items that `[item] * n` is written out for."""

_NUMBERS: Final[Mapping[str, Callable[[float, float], float]]] = {
    "Add": operator.add,
    "Subtract": operator.sub,
    "Multiply": operator.mul,
    "Divide": operator.truediv,
    "FloorDivide": operator.floordiv,
    "Modulo": operator.mod,
}

_COMPARISONS: Final[Mapping[str, Callable[[object, object], bool]]] = {
    "Equal": operator.eq,
    "NotEqual": operator.ne,
    "Is": operator.eq,
    "IsNot": operator.ne,
}

_ORDER: Final[Mapping[str, Callable[[float, float], bool]]] = {
    "LessThan": operator.lt,
    "LessThanEqual": operator.le,
    "GreaterThan": operator.gt,
    "GreaterThanEqual": operator.ge,
}


def binary(machine: Machine, name: str, left: Value, right: Value, at: cst.CSTNode) -> Value:
    """`left <operator> right`; `name` is libcst's class name of the operator."""
    for operand in (left, right):
        if isinstance(operand, Tensor):
            take(machine, operand)
    left, right = _numbers(machine, left, right), _numbers(machine, right, left)
    match left, right:
        case Const(), Const():
            return _fold(name, left, right, at)
        case Tensor(), _:
            return _tensor_left(machine, name, left, right, at)
        case _, Tensor():
            return _tensor_right(machine, name, left, right, at)
        case ListRef(), ListRef() if name == "Add":
            unknown = (Repeat(UNKNOWN),)
            items = (items_of(machine, left) or unknown, items_of(machine, right) or unknown)
            return new_list(machine, (*items[0], *items[1]))
        case TupleValue(), TupleValue() if name == "Add":
            return TupleValue((*left.items, *right.items))
        case ((ListRef() | TupleValue()), Const(value=int() as times)) if name == "Multiply":
            return _repeated(machine, left, times)
        case _:
            return UNKNOWN


def _numbers(machine: Machine, value: Value, other: Value) -> Value:
    """A parameter that is computed with holds numbers."""
    if isinstance(value, Parameter) and isinstance(other, Parameter | Tensor | Const):
        return machine.tensor_of(value)
    return value


def _fold(name: str, left: Const, right: Const, at: cst.CSTNode) -> Value:
    a, b = left.value, right.value
    if isinstance(a, str) and isinstance(b, str):
        return Const(a + b, at) if name == "Add" and len(a) + len(b) < 1000 else UNKNOWN
    if not isinstance(a, int | float) or not isinstance(b, int | float):
        return UNKNOWN
    if name == "Power":
        return _power(a, b, at)
    function = _NUMBERS.get(name)
    if function is None or abs(a) > LARGEST or abs(b) > LARGEST:
        return UNKNOWN
    try:
        return Const(function(a, b), at)
    except (ArithmeticError, ValueError):
        return UNKNOWN


def _power(base: float, exponent: float, at: cst.CSTNode) -> Value:
    if abs(base) > 1000 or not isinstance(exponent, int) or not 0 <= exponent <= 10:
        return UNKNOWN
    return Const(base**exponent, at)


def _repeated(machine: Machine, value: ListRef | TupleValue, times: int) -> Value:
    items = exact_items(machine, value)
    if items is None or not 0 <= times * len(items) <= REPEATED:
        items, times = (Repeat(UNKNOWN),), 1
    if isinstance(value, TupleValue):
        return TupleValue(items * times)
    return new_list(machine, items * times)


def number(value: Value) -> float | None:
    """The number a constant holds."""
    if isinstance(value, Const) and isinstance(value.value, int | float):
        return None if isinstance(value.value, bool) else value.value
    if isinstance(value, Tensor) and value.op == "number":
        return _number_of(value)
    return None


def _number_of(value: Tensor) -> float | None:
    return float(value.name) if value.name else None


def _tensor_left(
    machine: Machine, name: str, left: Tensor, right: Value, at: cst.CSTNode
) -> Tensor:
    operands = (left, right) if isinstance(right, Tensor) else (left,)
    result = replace(
        _shaped(name, left, right, at),
        operands=operands,
        lineage=_scaled(name, left, right, at),
        labels=_scaled_labels(name, left, right, at),
        dtype=_dtype(name, left),
        samples=left.samples,
    )
    _tell_integers(machine, name, left, right, at)
    if name == "Divide":
        machine.losses.pop(id(left), None)
        temper(machine, left)
    if name == "Multiply":
        return _product(machine, result, left, right)
    if name == "Divide" and isinstance(right, Tensor) and is_softmax_written(left, right):
        return _written_softmax(machine, result, left, right, at)
    if name in ("Divide", "Add", "Subtract"):
        return _carry_entropy(machine, result, left, right, name)
    return result


def _shaped(name: str, left: Tensor, right: Value, at: cst.CSTNode) -> Tensor:
    op = _OPS.get(name, "unknown")
    if name == "MatrixMultiply":
        size = right.size if isinstance(right, Tensor) else None
        return Tensor(op="matmul", at=at, size=size, rank=left.rank)
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
    return "negated" if value is not None and value < 0 else None


def _broadcast(left: int | None, right: int | None) -> int | None:
    """The size of an axis after broadcasting: one side of length 1 gives way to the other."""
    if left == right:
        return left
    if left is None or right is None:
        known = left if right is None else right
        return known if known is not None and known > 1 else None
    return max(left, right)


_OPS: Final = {
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
    if left.lineage is None or kind is None:
        return None
    by = number(right)
    if kind in ("divide", "multiply") and by == 1:
        return left.lineage
    return left.lineage.scaled(Scaling(kind, at, by))


def temper(machine: Machine, value: Tensor) -> None:
    """A logarithm of predictions is divided by a temperature, or given to a sampler.

    There -inf is what a probability of 0 should become.
    """
    if value.op == "log" and is_prediction(value.operands[0]):
        machine.history.tempered.append(value)


def is_pixel_range(divisor: float | None) -> bool:
    """Whether division by this brings 0 to 255 near 0 to 1."""
    return divisor is not None and 250 <= divisor <= 260


def _tell_integers(
    machine: Machine, name: str, left: Tensor, right: Value, at: cst.CSTNode
) -> None:
    if left.lineage is None or left.lineage.pixels is None or not is_pixel_range(number(right)):
        return
    if name == "FloorDivide":
        machine.emit(IntegerScaled("floor", left.lineage, at))
    elif name == "Divide" and isinstance(at, cst.AugAssign) and left.dtype == "uint8":
        machine.emit(IntegerScaled("in-place", left.lineage, at))


def _scaled_labels(name: str, left: Tensor, right: Value, at: cst.CSTNode) -> Labels | None:
    kind = _KINDS.get(name)
    if left.labels is None or kind is None:
        return None
    divisor = Scaling(kind, at, number(right)).divisor
    return Labels("scaled", at) if is_pixel_range(divisor) else None


def is_softmax_written(above: Tensor, below: Tensor) -> bool:
    """Whether this is exp(x) over a sum of exp(x)."""
    total = unwrapped(below, "identity", "reshape", "cast")
    if above.op != "exp" or total.op != "sum":
        return False
    summed = total.operands[0]
    if summed is above:
        return True
    return summed.op == "exp" and _alike(_exponent(summed), _exponent(above))


def _alike(one: Tensor, other: Tensor) -> bool:
    """Whether both are the same operation on the same two tensors, or one and the same."""
    if one is other:
        return True
    return (
        one.op == other.op
        and len(one.operands) == len(other.operands) == 2
        and all(a is b for a, b in zip(one.operands, other.operands, strict=True))
    )


def _exponent(value: Tensor) -> Tensor:
    return unwrapped(value.operands[0], "clip")


def _written_softmax(
    machine: Machine, result: Tensor, above: Tensor, below: Tensor, at: cst.CSTNode
) -> Tensor:
    total = unwrapped(below, "identity", "reshape", "cast")
    operand = total.operands[0].operands[0]
    machine.emit(SoftmaxWritten(operand, above.name or "", at))
    if total.rank == 0:
        return result
    head = Head("softmax", at, at, operand.size)
    return replace(result, op="softmax", operands=(operand,), head=head)


def _tensor_right(
    machine: Machine, name: str, left: Value, right: Tensor, at: cst.CSTNode
) -> Tensor:
    lineage = _scaled(name, right, left, at) if name in ("Multiply", "Subtract", "Add") else None
    known = isinstance(left, Const)
    result = Tensor(
        op=_OPS.get(name, "unknown"),
        at=at,
        operands=(right,),
        size=right.size if known else None,
        rank=right.rank if known else None,
        lineage=lineage,
        name=_sign(left),
    )
    if name == "Multiply":
        return _product(machine, result, right, left)
    if name == "Subtract" and number(left) == 0:
        return negative_of(machine, right, result)
    if name == "Subtract" and number(left) == 1:
        return replace(result, op="complement")
    if name == "Add":
        return _carry_entropy(machine, result, right, left, name)
    return result


def negative(machine: Machine, value: Value, at: cst.CSTNode) -> Value:
    """`-value`."""
    if isinstance(value, Const) and isinstance(value.value, int | float):
        return Const(-value.value, at)
    if isinstance(value, Tensor):
        return negative_of(machine, value, computed("negative", at, value))
    return UNKNOWN


def negative_of(machine: Machine, value: Tensor, result: Tensor) -> Tensor:
    """`result` is `value` with the other sign."""
    if value.entropy is None:
        return result
    return settle(machine, result, replace(value.entropy, negated=not value.entropy.negated))


def _product(machine: Machine, result: Tensor, left: Tensor, right: Value) -> Tensor:
    factor = number(right)
    carried = left.entropy or (right.entropy if isinstance(right, Tensor) else None)
    if carried is not None:
        negated = carried.negated != (factor is not None and factor < 0)
        shared = factor is not None and abs(factor) < 1
        summed = None if shared else carried.summed
        return settle(machine, result, replace(carried, negated=negated, summed=summed))
    if factor == -1 and _log_of_softmax(left) is not None:
        return replace(result, op="negative")
    right = machine.tensor_of(right) if isinstance(right, Parameter) else right
    for log, other in ((left, right), (right, left)):
        if isinstance(log, Tensor) and (found := _log_of_softmax(log)) is not None:
            entropy = _labelled(machine, found, log, other)
            return replace(result, entropy=entropy)
    return result


def _log_of_softmax(value: Tensor) -> tuple[Tensor, Tensor] | None:
    """The unreduced log(softmax) that `value` is, or is the negative of, and its softmax."""
    log = unwrapped(value, "negative")
    if log.op != "log":
        return None
    softmax = unwrapped(log.operands[0], "add", "clip")
    return (log, softmax) if is_softmax(softmax.head) and softmax.op in DIRECT else None


DIRECT: Final = frozenset(
    {"softmax", "layer", "predict", "identity", "cast", "call", "join", "activation", "reshape"}
)
"""Ways to come by a softmax output without picking numbers from it."""


def is_softmax(head: Head | None) -> bool:
    """Whether the values are known to be the output of a softmax over their last axis."""
    return head is not None and head.activation == "softmax" and not head.recurrent


def _labelled(
    machine: Machine, found: tuple[Tensor, Tensor], factor: Tensor, other: Value
) -> CrossEntropy | None:
    log, softmax = found
    if machine.statement is None or not isinstance(other, Tensor) or made_of(other, softmax):
        return None
    minus = other.op == "negative"
    return CrossEntropy(
        log,
        machine.statement,
        negated=(factor.op == "negative") != minus,
        guarded=log.operands[0] is not softmax,
    )


def _carry_entropy(
    machine: Machine, result: Tensor, left: Tensor, right: Value, name: str
) -> Tensor:
    other = right.entropy if isinstance(right, Tensor) else None
    if left.entropy is not None:
        entropy = replace(left.entropy, summed=None) if name == "Divide" else left.entropy
        return settle(machine, result, entropy)
    if other is not None and name != "Divide":
        negated = other.negated != (name == "Subtract")
        return settle(machine, result, replace(other, negated=negated))
    return result


def settle(machine: Machine, result: Tensor, entropy: CrossEntropy) -> Tensor:
    """Carry the product on; once it is both negated and reduced it is a written-out loss."""
    if entropy.negated and entropy.reduced:
        machine.losses[id(entropy.log)] = CrossEntropyWritten(
            entropy.log,
            entropy.log.name or "",
            entropy.statement,
            entropy.summed,
            entropy.guarded,
        )
    return replace(result, entropy=entropy)


def tell_losses(machine: Machine) -> None:
    """At the end of a statement: let the rules hear of the losses written in it."""
    for event in machine.losses.values():
        machine.emit(event)
    machine.losses.clear()


def compare(machine: Machine, name: str, left: Value, right: Value, at: cst.CSTNode) -> Value:
    """`left <comparison> right`."""
    match left, right:
        case Const(value=a), Const(value=b):
            return _compare_constants(name, a, b, at)
        case (_, Const(value=None)) if name in ("Is", "IsNot") and _is_something(left):
            return Const(name == "IsNot", at)
        case Const(), (ListRef() | TupleValue()) if name in ("In", "NotIn"):
            return _contained(machine, name, left, right, at)
        case Tensor(), _:
            _tell_compared(machine, name, left, right, at)
            return computed("compare", at, left)
        case _, Tensor():
            _tell_compared(machine, _MIRRORED.get(name, name), right, left, at)
            return computed("compare", at, right)
        case _:
            return UNKNOWN


_MIRRORED: Final = {
    "LessThan": "GreaterThan",
    "LessThanEqual": "GreaterThanEqual",
    "GreaterThan": "LessThan",
    "GreaterThanEqual": "LessThanEqual",
}


def _tell_compared(
    machine: Machine, name: str, left: Tensor, right: Value, at: cst.CSTNode
) -> None:
    bound = number(right)
    if bound is not None:
        machine.emit(PredictionCompared(left, name, bound, at))


def _is_something(value: Value) -> bool:
    return isinstance(value, Layer | Loss | Function | ClassValue | Ref | TupleValue | Api) or (
        isinstance(value, Tensor) and value.op != "unknown"
    )


def _compare_constants(name: str, left: object, right: object, at: cst.CSTNode) -> Value:
    if name in _COMPARISONS:
        return Const(_COMPARISONS[name](left, right), at)
    if name in _ORDER and isinstance(left, int | float) and isinstance(right, int | float):
        return Const(_ORDER[name](left, right), at)
    if name in ("In", "NotIn") and isinstance(left, str) and isinstance(right, str):
        return Const((left in right) is (name == "In"), at)
    return UNKNOWN


def _contained(
    machine: Machine, name: str, left: Const, right: ListRef | TupleValue, at: cst.CSTNode
) -> Value:
    items = exact_items(machine, right)
    if items is None or not all(isinstance(item, Const) for item in items):
        return UNKNOWN
    return Const((left in items) is (name == "In"), at)
