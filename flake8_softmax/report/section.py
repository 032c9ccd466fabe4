"""What a report says, before it is text or a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Value: TypeAlias = str | int | float
"""A cell of a table; a float is a share."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows below their headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar for each label, and what their lengths count."""

    labels: tuple[str, ...]
    values: tuple[int, ...]
    what: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A count for each pair of a row and a column."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    what: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report; `remark` says what is counted, and of how many."""

    title: str
    remark: str
    table: Table
    chart: Bars | Grid | None = None
