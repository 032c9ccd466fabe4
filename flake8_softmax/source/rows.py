"""Rows of a text: ended by LF, CRLF or CR and by nothing else, as Python counts them."""

from __future__ import annotations

import re

_ROW_END = re.compile(r"\r\n?|\n")


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

    def _index(self, row: int) -> int:
        return min(max(row, 1), len(self._starts)) - 1


def row_ends(text: str, start: int, end: int) -> int:
    """How many rows end between two offsets that do not part a CR from its LF."""
    returns = text.count("\r", start, end)
    crlf = text.count("\r\n", start, end) if returns else 0
    return text.count("\n", start, end) + returns - crlf


def row_start(text: str, offset: int) -> int:
    """Where the row that holds an offset begins."""
    start = text.rfind("\n", 0, offset) + 1
    return max(start, text.rfind("\r", start, offset) + 1)


def with_newlines(text: str) -> str:
    """The same rows, each ended by \\n, the last one too; columns stay."""
    plain = _ROW_END.sub("\n", text) if "\r" in text else text
    return plain if plain.endswith("\n") or not plain else plain + "\n"
