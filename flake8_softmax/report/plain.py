"""A report as text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from flake8_softmax.report.section import Section, Table, Value
from flake8_softmax.text import printable

WIDTH: Final = 80
"""Columns of running text."""


_SMALLEST: Final = 0.0005
"""A share that is not shown as 0.0%."""


def lines(sections: Iterable[Section]) -> Iterator[str]:
    """The lines of a report."""
    for section in sections:
        yield section.title
        yield "=" * len(section.title)
        yield from textwrap.wrap(section.remark, WIDTH)
        yield ""
        yield from _table(section.table)
        yield ""


def shown(value: Value) -> str:
    """A cell of a table in words."""
    if isinstance(value, float):
        return "< 0.1%" if 0 < value < _SMALLEST else f"{value:.1%}"
    return f"{value:,}" if isinstance(value, int) else printable(value)


def _table(table: Table) -> Iterator[str]:
    rows = [table.headings, *(tuple(map(shown, row)) for row in table.rows)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    numbers = [isinstance(value, (int, float)) for value in (table.rows or [table.headings])[0]]
    for row in rows:
        cells = (
            cell.rjust(width) if is_number else cell.ljust(width)
            for cell, width, is_number in zip(row, widths, numbers, strict=True)
        )
        yield "  ".join(cells).rstrip()
