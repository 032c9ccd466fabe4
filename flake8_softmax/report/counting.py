"""Counts of the rows of a table, by Arrow: a scan may have ten million."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from flake8_softmax.report.section import Value

FILE = ("source", "path")
"""The columns that name an input."""


def counts(table: Any, *columns: str) -> list[tuple[tuple[Any, ...], int]]:
    """How many rows have these values, the most first."""
    made = table.group_by(list(columns)).aggregate([([], "count_all")])
    values = zip(*(made[name].to_pylist() for name in columns), strict=True)
    numbers = made["count_all"].to_pylist()
    return sorted(zip(values, numbers, strict=True), key=lambda one: (-one[1], repr(one[0])))


def distinct(table: Any, *columns: str) -> Any:
    """The different values of columns."""
    return table.select(list(columns)).group_by(list(columns)).aggregate([])


def where(table: Any, column: str, *values: Value) -> Any:
    """The rows in which a column has one of these values."""
    allowed = pa.array(values, table.schema.field(column).type)
    return table.filter(pc.is_in(table[column], allowed))


def share(part: int, whole: int) -> float:
    """A part of a whole, 0 if there is none."""
    return part / whole if whole else 0.0
