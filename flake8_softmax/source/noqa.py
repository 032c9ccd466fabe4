"""Suppression in notebooks: cell tags, `# noqa` on a line of a cell, `# flake8: noqa`.

flake8 sees only JSON: it knows no tags, and if a cell is one string or the notebook is one line, it
cannot tell the lines of a cell apart. The patterns are those of flake8.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from flake8_softmax.source.notebook import Cell
from flake8_softmax.source.rows import with_newlines
from flake8_softmax.source.tokens import joined_rows

Codes = tuple[str, ...]

_EVERY: Codes = ("",)
_CODES = r"(?::[ \t]?(?P<codes>(?:[A-Z]+[0-9]+(?:[, \t]+)?)+))?"
_INLINE = re.compile(rf"# noqa{_CODES}", re.IGNORECASE)
_ALONE = re.compile(rf"^[ \t\f]*# flake8[:=][ \t]*noqa{_CODES}", re.IGNORECASE | re.MULTILINE)
_TAG = re.compile(r"flake8-noqa(?P<codes>(?:-[A-Z]+[0-9]*)+)?", re.IGNORECASE)
_SEPARATOR = re.compile(r"[-,\s]+")


@dataclass(frozen=True, slots=True)
class Noqa:
    """Suppressed codes and prefixes of codes: everywhere, in a cell, in a row of a cell."""

    everywhere: Codes = ()
    cells: Mapping[int, Codes] = field(default_factory=dict)
    rows: Mapping[tuple[int, int], Codes] = field(default_factory=dict)

    @property
    def suppresses_all(self) -> bool:
        return "" in self.everywhere

    def suppresses(self, code: str, cell: int = 0, row: int = 0) -> bool:
        inside = (*self.cells.get(cell, ()), *self.rows.get((cell, row), ()))
        return code.startswith((*self.everywhere, *inside))


def of_cells(cells: Iterable[Cell]) -> Noqa:
    """The suppressions in the code cells of a notebook."""
    everywhere: set[str] = set()
    tagged: dict[int, Codes] = {}
    rows: defaultdict[tuple[int, int], Codes] = defaultdict(tuple)
    for cell in cells:
        tagged[cell.number] = _tagged(cell.tags)
        if "noqa" in cell.source.lower():
            text = with_newlines(cell.source)
            everywhere.update(*map(_codes, _ALONE.finditer(text)))
            for row, codes in _in_rows(text):
                rows[cell.number, row] += codes
    return Noqa(tuple(everywhere), tagged, rows)


def _tagged(tags: Iterable[str]) -> Codes:
    matches = filter(None, map(_TAG.fullmatch, tags))
    return tuple(code for match in matches for code in _codes(match))


def _in_rows(text: str) -> Iterator[tuple[int, Codes]]:
    """flake8 treats the rows of a multi-line string, or joined by a backslash, as one line."""
    for first, last, line in joined_rows(text):
        match = _INLINE.search(line)
        if match:
            yield from ((row, _codes(match)) for row in range(first, last + 1))


def _codes(match: re.Match[str]) -> Codes:
    codes = _SEPARATOR.split((match["codes"] or "").upper())
    return tuple(filter(None, codes)) or _EVERY
