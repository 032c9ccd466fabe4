"""Operators on constants, and the numbers that constants hold."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.limits import constant
from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Const,
    Value,
)

LARGEST: Final = 2.0**64
"""Numbers beyond this are not computed."""


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


def fold(name: str, left: Const, right: Const, at: cst.CSTNode) -> Value:
    """`left <operator> right` of two constants."""
    a, b = left.value, right.value
    if isinstance(a, str) and isinstance(b, str):
        return constant(a + b, at) if name == "Add" else UNKNOWN
    if not isinstance(a, int | float) or not isinstance(b, int | float):
        return UNKNOWN
    if name == "Power":
        return _power(a, b, at)
    function = _NUMBERS.get(name)
    if function is None or abs(a) > LARGEST or abs(b) > LARGEST:
        return UNKNOWN
    try:
        return constant(function(a, b), at)
    except (ArithmeticError, ValueError):
        return UNKNOWN


def _power(base: float, exponent: float, at: cst.CSTNode) -> Value:
    if abs(base) > 1000 or not isinstance(exponent, int) or not 0 <= exponent <= 10:
        return UNKNOWN
    return constant(base**exponent, at)


def number(value: Value) -> float | None:
    """The number a constant holds."""
    if isinstance(value, Const) and isinstance(value.value, int | float):
        return None if isinstance(value.value, bool) else value.value
    return None


def integer(value: object) -> int | None:
    """The whole number a constant holds; `value` may also be the missing end of a slice."""
    return value.value if isinstance(value, Const) and isinstance(value.value, int) else None


def compare_constants(name: str, left: object, right: object, at: cst.CSTNode) -> Value:
    """`left <comparison> right` of two constants."""
    if name in _COMPARISONS:
        return constant(_COMPARISONS[name](left, right), at)
    if name in _ORDER and isinstance(left, int | float) and isinstance(right, int | float):
        return constant(_ORDER[name](left, right), at)
    if name in ("In", "NotIn") and isinstance(left, str) and isinstance(right, str):
        return Const((left in right) is (name == "In"), at)
    return UNKNOWN
