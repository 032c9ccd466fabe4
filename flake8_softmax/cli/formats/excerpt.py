"""Rows of code with places marked in them, as far as they fit into a width."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len

from flake8_softmax.cli.formats.code import Code
from flake8_softmax.finding import CellSpan, Finding, Position, Span
from flake8_softmax.text import printable

MOST_ROWS: Final = 5
"""Rows of one place that are shown."""

TAB: Final = 4
_CUT: Final = "…"


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a script, cell 0, or in a cell of a notebook, and what is there."""

    cell: int
    start: Position
    end: Position
    label: str
    is_primary: bool


@dataclass(frozen=True, slots=True)
class Underline:
    """A piece of a row: the columns on the screen before it and in it, and what is there."""

    before: int
    width: int
    label: str
    is_primary: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A row of code as it is shown."""

    cell: int
    number: int
    text: str
    underlines: tuple[Underline, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """The part of a mark in one row, in characters."""

    start: int
    end: int
    label: str
    is_primary: bool


def marks(finding: Finding) -> list[Mark]:
    """The place of a finding, and the other places in the file that it is about."""
    here = (one for one in finding.related if one.file is None)
    others = [_mark(one.span, one.cell, one.message, False) for one in here]
    return [_mark(finding.span, finding.cell, "", True), *others]


def _mark(span: Span, cell: CellSpan | None, label: str, is_primary: bool) -> Mark:
    if cell is None:
        return Mark(0, span.start, span.end, label, is_primary)
    return Mark(cell.number, cell.start, cell.end, label, is_primary)


def excerpt(places: Iterable[Mark], code: Code, width: int) -> list[Row]:
    """The rows of the places, in order, each cut to a width; none for a place without code."""
    pieces: defaultdict[tuple[int, int], list[_Piece]] = defaultdict(list)
    lines: dict[int, list[str]] = {}
    for mark in places:
        lines.setdefault(mark.cell, code.lines(mark.cell))
        for row, piece in _pieces(mark, lines[mark.cell]):
            pieces[mark.cell, row].append(piece)
    return list(_rows(pieces, lines, width))


def _rows(
    pieces: Mapping[tuple[int, int], Sequence[_Piece]], lines: Mapping[int, list[str]], width: int
) -> Iterator[Row]:
    for (cell, number), found in sorted(pieces.items()):
        view = _View(lines[cell][number - 1], found, width)
        yield Row(cell, number, view.text, tuple(map(view.underline, found)))


def _pieces(mark: Mark, lines: list[str]) -> Iterator[tuple[int, _Piece]]:
    """The rows of a mark with its part of each, the label at the last one."""
    last = min(mark.end.row, mark.start.row + MOST_ROWS - 1, len(lines))
    if mark.start == mark.end:
        return
    for row in range(mark.start.row, last + 1):
        line = lines[row - 1].rstrip()
        start = mark.start.column if row == mark.start.row else len(line) - len(line.lstrip())
        end = mark.end.column if row == mark.end.row else len(line)
        label = mark.label if row == last else ""
        yield row, _Piece(start, end, label, mark.is_primary)


class _View:
    """The part of a row that fits into a width, chosen so that its first piece is seen."""

    def __init__(self, line: str, pieces: Sequence[_Piece], width: int) -> None:
        self._first, self._last = 0, len(line)
        self._line = line
        if len(line) > width or cell_len(_shown(line)) > width:
            start = min(piece.start for piece in pieces)
            self._cut(0 if max(piece.end for piece in pieces) < width else start, width)

    def _cut(self, focus: int, width: int) -> None:
        self._first = max(0, focus - width // 3)
        self._last = min(len(self._line), self._first + width)
        while self._last > self._first + 1 and cell_len(self.text) > width:
            self._last -= 1

    @property
    def text(self) -> str:
        """What is shown."""
        return self._to(self._last) + (_CUT if self._last < len(self._line) else "")

    def underline(self, piece: _Piece) -> Underline:
        """Where a piece of the row is seen."""
        before, end = cell_len(self._to(piece.start)), cell_len(self._to(piece.end))
        return Underline(before, max(1, end - before), piece.label, piece.is_primary)

    def _to(self, column: int) -> str:
        """What is shown up to a column of the row."""
        seen = self._line[self._first : max(self._first, min(column, self._last))]
        return (_CUT if self._first else "") + _shown(seen)


def _shown(text: str) -> str:
    """The text without tabs and without what steers a terminal."""
    return printable(text.expandtabs(TAB))
