"""Places in a text as the protocol counts them: lines from 0, columns in units of an encoding."""

from __future__ import annotations

from lsprotocol import types as lsp

from flake8_softmax.finding import Position, Span
from flake8_softmax.source.rows import Rows


class Lines:
    """The lines of a text, for a client that counts its characters in an encoding.

    Lines end with LF, CRLF or CR and with nothing else. A place that is not there counts as the
    end of its line, or of the text.
    """

    def __init__(self, text: str, encoding: str) -> None:
        self._text = text
        self._encoding = encoding
        self._rows = Rows(text)

    def offset(self, position: lsp.Position) -> int:
        """How many characters stand before a position."""
        row = position.line + 1
        if row > self._rows.count:
            return len(self._text)
        line = self._line(row)
        return self._rows.start(row) + _characters(line, position.character, self._encoding)

    def position(self, place: Position) -> lsp.Position:
        """The position of a row (from 1) and column (from 0, in characters)."""
        row = min(max(place.row, 1), self._rows.count)
        before = self._line(row)[: max(place.column, 0)]
        return lsp.Position(line=row - 1, character=_units(before, self._encoding))

    def position_at(self, offset: int) -> lsp.Position:
        """The position behind this many characters."""
        return self.position(self._rows.position(offset))

    def range(self, span: Span) -> lsp.Range:
        """The range of a piece of the text; the rest of the line if the piece is empty."""
        start = self.position(span.start)
        end = self.position(span.end)
        if start == end:
            end = self.position(Position(span.start.row, len(self._text)))
        return lsp.Range(start=start, end=end)

    def range_at(self, start: int, end: int) -> lsp.Range:
        """The range between two offsets."""
        return lsp.Range(start=self.position_at(start), end=self.position_at(end))

    def line_end(self, row: int) -> int:
        """The offset behind the last character of a row (from 1)."""
        return self._rows.end(row)

    def _line(self, row: int) -> str:
        return self._text[self._rows.start(row) : self._rows.end(row)]


def _units(text: str, encoding: str) -> int:
    """The length of a text in units of an encoding."""
    if text.isascii() or encoding == lsp.PositionEncodingKind.Utf32:
        return len(text)
    if encoding == lsp.PositionEncodingKind.Utf8:
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _characters(line: str, units: int, encoding: str) -> int:
    """How many characters of a line take this many units; at most all of them."""
    if line.isascii() or encoding == lsp.PositionEncodingKind.Utf32:
        return min(units, len(line))
    passed = 0
    for number, character in enumerate(line):
        if passed >= units:
            return number
        passed += _units(character, encoding)
    return len(line)
