"""A script or one cell as Python, and the way from its rows and columns back to the file."""

from __future__ import annotations

from functools import cached_property
from typing import Protocol

from flake8_softmax.finding import Position, Span
from flake8_softmax.source.json_text import JsonText
from flake8_softmax.source.notebook import Cell
from flake8_softmax.source.rewriting import Rewriting
from flake8_softmax.source.rows import Rows, with_newlines


class Place(Protocol):
    """Where a script or a cell stands in the file."""

    def start(self, position: Position) -> Position:
        """Place in the file of a character of the source."""

    def end(self, position: Position) -> Position:
        """Place in the file behind the characters that stand before a position of the source."""


class AsWritten:
    """The source is the file, or a cell that was given as a text."""

    def start(self, position: Position) -> Position:
        """The same position."""
        return position

    def end(self, position: Position) -> Position:
        """The same position."""
        return position


class InJson:
    """The source is a string, or a list of strings, in the JSON of a notebook."""

    def __init__(self, cell: Cell, json_text: JsonText) -> None:
        self._cell = cell
        self._json_text = json_text

    def start(self, position: Position) -> Position:
        """Place of a character in the JSON; an escape counts as one character."""
        return self._json_text.position(self._cell.path, self._offset(position))

    def end(self, position: Position) -> Position:
        """Place in the JSON behind the character before a position."""
        return self._json_text.end_position(self._cell.path, self._offset(position))

    def _offset(self, position: Position) -> int:
        return self._rows.offset(position.row, position.column)

    @cached_property
    def _rows(self) -> Rows:
        return Rows(self._cell.source)


class Section:
    """A script or one cell: its Python, its number among the cells or 0, its place in the file.

    `source` is the script, or the text of the cell, as it is in the file.
    """

    def __init__(self, python: Rewriting, number: int, place: Place, source: str) -> None:
        self.text = python.text
        self.number = number
        self.source = source
        self._python = python
        self._place = place

    def position(self, position: Position) -> Position:
        """Place in the file of a character of `text`."""
        return self._place.start(self.source_position(position))

    def span(self, span: Span) -> Span:
        """Place in the file of a piece of `text`; it never ends before it starts."""
        source = self.source_span(span)
        start = self._place.start(source.start)
        return Span(start, max(start, self._place.end(source.end)))

    def source_position(self, position: Position) -> Position:
        """Place in the script, or in the cell, of a character of `text`."""
        if not self._python.steps:
            return position
        text, source = self._rows
        origin = self._python.origin(text.offset(position.row, position.column))
        return Position(position.row, max(origin - source.start(position.row), 0))

    def source_span(self, span: Span) -> Span:
        """Place in the script, or in the cell, of a piece of `text`."""
        start = self.source_position(span.start)
        return Span(start, max(start, self._source_end(span.end)))

    def offsets(self, span: Span) -> tuple[int, int] | None:
        """Where a piece of `text` stands in `source`, in characters; None if it was rewritten."""
        text, source = self._rows[0], self._source_rows
        place = self.source_span(span)
        start, end = (source.offset(at.row, at.column) for at in (place.start, place.end))
        first, last = (text.offset(at.row, at.column) for at in (span.start, span.end))
        kept = with_newlines(self.source[start:end] + "\n")[:-1]
        return (start, end) if kept == self.text[first:last] else None

    @cached_property
    def _source_rows(self) -> Rows:
        return Rows(self.source)

    def _source_end(self, end: Position) -> Position:
        if not self._python.steps:
            return end
        text, source = self._rows
        origin = self._python.end_origin(text.offset(end.row, end.column))
        return Position(end.row, max(origin - source.start(end.row), 0))

    @cached_property
    def _rows(self) -> tuple[Rows, Rows]:
        return Rows(self._python.text), Rows(self._python.source)
