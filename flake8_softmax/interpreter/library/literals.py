"""Labels that the program writes out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import libcst as cst

from flake8_softmax.interpreter.facts import Labels
from flake8_softmax.interpreter.labels import of_numbers, of_rows
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.sequences import items_of
from flake8_softmax.interpreter.values import Const, ListRef, TupleValue, Value

DEEPEST_LITERAL: Final = 3
"""How many lists inside each other are read as rows of labels."""

MOST_ROWS: Final = 512
"""How many rows of a literal are read."""

LARGEST: Final = 1_000_000
"""Larger numbers are no class labels."""


def of_literal(machine: Machine, value: Value) -> Labels | None:
    """The labels that a list of numbers, or a list of rows of numbers, holds."""
    rows: list[tuple[float, ...]] = []
    at = _collect(machine, value, rows, DEEPEST_LITERAL)
    if at is None or not rows:
        return None
    items = items_of(machine, value) or ()
    flat = isinstance(items[0], Const)
    return of_numbers(rows[0], at) if flat else of_rows(rows, at)


def _collect(
    machine: Machine, value: Value, rows: list[tuple[float, ...]], deeper: int
) -> cst.CSTNode | None:
    """Add the innermost rows to `rows`; the first number as written, None if there are others."""
    items = items_of(machine, value) if isinstance(value, ListRef | TupleValue) else None
    if not items or not deeper or len(rows) >= MOST_ROWS:
        return None
    if isinstance(items[0], Const):
        return _collect_row(items, rows)
    found = [_collect(machine, item, rows, deeper - 1) for item in items]
    return found[0] if all(at is not None for at in found) else None


def _collect_row(items: Sequence[Value], rows: list[tuple[float, ...]]) -> cst.CSTNode | None:
    numbers = tuple(
        item.value
        for item in items
        if isinstance(item, Const) and isinstance(item.value, int | float)
    )
    if len(numbers) != len(items) or any(abs(number) > LARGEST for number in numbers):
        return None
    rows.append(numbers)
    return items[0].at if isinstance(items[0], Const) else None
