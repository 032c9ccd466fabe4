"""Rows of a text: ended by LF, CRLF or CR and by nothing else, as Python counts them."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import Final

from flake8_softmax.finding import Position

_ROW_END = re.compile(r"\r\n?|\n")

_BLOCK: Final = 4096
"""Characters between two places of a large text whose row is remembered."""


class Rows:
    """Offsets of the places in a text."""

    def __init__(self, text: str) -> None:
        ends = [match.span() for match in _ROW_END.finditer(text)]
        self._starts = [0, *(after for _, after in ends)]
        self._ends = [*(before for before, _ in ends), len(text)]

    def start(self, row: int) -> int:
        """Offset of the row's first character; a row that is not there counts as the nearest."""
        return self._starts[self._index(row)]

    def offset(self, row: int, column: int) -> int:
        """Offset of a row (from 1) and column (from 0); past the row's end counts as the end."""
        index = self._index(row)
        return min(self._starts[index] + max(column, 0), self._ends[index])

    @property
    def count(self) -> int:
        """How many rows there are; behind the last end of a row one more begins."""
        return len(self._starts)

    def end(self, row: int) -> int:
        """Offset behind the row's last character, before what ends the row."""
        return self._ends[self._index(row)]

    def position(self, offset: int) -> Position:
        """The row (from 1) and column (from 0) of an offset."""
        row = bisect_right(self._starts, max(offset, 0))
        return Position(row, offset - self._starts[row - 1])

    def _index(self, row: int) -> int:
        return min(max(row, 1), len(self._starts)) - 1


class Index:
    """Rows and columns of a large text, without a table of all its rows.

    Each question costs the same, however many rows there are and however long they are.
    """

    def __init__(self, text: str, block: int = _BLOCK) -> None:
        self._text = text
        self._size = block

    def position(self, offset: int) -> Position:
        """The row (from 1) and column (from 0) of a character other than the LF of a CRLF."""
        block = min(offset, len(self._text)) // self._size
        row, start = _advanced(self._text, block * self._size, offset, *self._blocks[block])
        return Position(row, offset - start)

    @cached_property
    def _blocks(self) -> list[tuple[int, int]]:
        """The row at the beginning of each block, and where that row starts."""
        blocks = [(1, 0)]
        for first in range(0, len(self._text), self._size):
            blocks.append(_advanced(self._text, first, first + self._size, *blocks[-1]))
        return blocks


def _advanced(text: str, first: int, last: int, row: int, start: int) -> tuple[int, int]:
    """The row at `last` and its start, from those at `first`."""
    returns = text.count("\r", first, last)
    crlf = text.count("\r\n", first, last + 1) if returns else 0
    end = max(text.rfind("\n", first, last), text.rfind("\r", first, last) if returns else -1)
    rows = text.count("\n", first, last) + returns - crlf
    return row + rows, start if end < 0 else end + 1


def with_newlines(text: str) -> str:
    """The same rows, each ended by \\n, the last one too; columns stay."""
    plain = _ROW_END.sub("\n", text) if "\r" in text else text
    return plain if plain.endswith("\n") or not plain else plain + "\n"
