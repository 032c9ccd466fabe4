"""How large a value may be, and the constructors that keep to it.

Every constant and name whose size the analysed program decides is made here; lists, tuples and
dicts are made in `sequences`, which keeps to the same limits. What is too large is known by less:
a sequence by what its items have in common, all else not at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.values import (
    UNKNOWN,
    Api,
    Const,
    Constant,
    Entries,
    Repeat,
    TupleValue,
    Unknown,
    Value,
)

LONGEST: Final = 512
"""Longer sequences are known by a common item only, longer dicts not at all."""

LONGEST_TEXT: Final = 1_000
"""Longer strings and bytes are not known."""

LONGEST_PATH: Final = 250
"""Longer dotted paths of library names are not known."""

LARGEST_INTEGER: Final = 2**63 - 1
"""Integers beyond this, or below its negative, do not fit 64 bits and are not known."""


def constant(value: Constant, at: cst.CSTNode | None = None) -> Const | Unknown:
    """A constant of the program, written at `at`."""
    match value:
        case str() | bytes():
            fits = len(value) <= LONGEST_TEXT
        case int():
            fits = -LARGEST_INTEGER <= value <= LARGEST_INTEGER
        case _:
            fits = True
    return Const(value, at) if fits else UNKNOWN


def library_name(path: str) -> Api | Unknown:
    """What a library has under a dotted path."""
    return Api(path) if len(path) <= LONGEST_PATH else UNKNOWN


def entries_of(items: Iterable[tuple[Constant, Value]], closed: bool = True) -> Entries:
    """What a dict holds; not `closed` when it may hold other keys."""
    held = tuple(items)
    return Entries(held, closed) if len(held) <= LONGEST else Entries((), closed=False)


def range_of(numbers: range, longest: int = LONGEST, at: cst.CSTNode | None = None) -> TupleValue:
    """The items of a range, known by a common item only when there are more than `longest`."""
    if numbers[longest:]:
        return TupleValue((Repeat(UNKNOWN),))
    return TupleValue(tuple(constant(number, at) for number in numbers))


def repeated(items: tuple[Value, ...], times: int, longest: int = LONGEST) -> TupleValue:
    """`items * times`, not known when there are more than `longest`."""
    known = 0 <= len(items) * times <= longest
    return TupleValue(items * times if known else (Repeat(UNKNOWN),))


def element_of(item: Value) -> Value:
    """The item itself, or what a `Repeat` repeats."""
    return item.element if isinstance(item, Repeat) else item
