"""Suppression in notebooks: cell tags, `# noqa` on a line of a cell, `# flake8: noqa`.

flake8 sees only JSON: it knows no tags, and if a cell is one string or the notebook is one line, it
cannot tell the lines of a cell apart. Comments on a line are read exactly as flake8 reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from flake8_softmax.source.notebook import Cell
from flake8_softmax.source.rows import with_newlines
from flake8_softmax.source.tokens import joined_rows

Codes: TypeAlias = frozenset[str]

_NONE: Final[Codes] = frozenset()
_EVERY: Final[Codes] = frozenset({""})
_INLINE: Final = re.compile(
    r"# noqa(?::\s?(?P<codes>(?:[A-Z]+[0-9]+(?:[,\s]+)?)+))?", re.IGNORECASE
)
_FILE: Final = re.compile(
    r"\s*# flake8[:=]\s*noqa(?::\s?(?P<codes>(?:[A-Z]+[0-9]+(?:[,\s]+)?)+))?", re.IGNORECASE
)
_TAG: Final = re.compile(r"flake8-noqa(?P<codes>(?:-[A-Z]+[0-9]*)+)?", re.IGNORECASE)
_SEPARATOR: Final = re.compile(r"[-,\s]+")


@dataclass(frozen=True, slots=True)
class Noqa:
    """Suppressed codes and prefixes of codes: everywhere, in a cell, in a row of a cell."""

    everywhere: Codes = _NONE
    cells: Mapping[int, Codes] = field(default_factory=dict)
    rows: Mapping[tuple[int, int], Codes] = field(default_factory=dict)

    @property
    def suppresses_all(self) -> bool:
        return "" in self.everywhere

    def suppresses(self, code: str, cell: int = 0, row: int = 0) -> bool:
        found = (self.everywhere, self.cells.get(cell, _NONE), self.rows.get((cell, row), _NONE))
        return any(code[:length] in codes for codes in found for length in range(len(code) + 1))


def of_cells(cells: Iterable[Cell]) -> Noqa:
    """The suppressions in the code cells of a notebook."""
    everywhere: set[str] = set()
    tagged: dict[int, Codes] = {}
    rows: dict[tuple[int, int], Codes] = {}
    for cell in cells:
        tagged[cell.number] = _tagged(cell.tags)
        if "noqa" in cell.source.lower():
            text = with_newlines(cell.source)
            everywhere.update(*map(_codes, _for_the_file(text)))
            rows.update(((cell.number, row), codes) for row, codes in _in_rows(text))
    return Noqa(frozenset(everywhere), tagged, rows)


def end_of_codes(line: str) -> int | None:
    """Where the codes of the comment end that suppresses findings in a line, if there is one."""
    match = _INLINE.search(line)
    return None if match is None else match.start() + len(match[0].rstrip(", \t"))


def _tagged(tags: Iterable[str]) -> Codes:
    matches = filter(None, map(_TAG.fullmatch, tags))
    return frozenset(code.upper() for match in matches for code in _codes(match))


def _for_the_file(text: str) -> Iterator[re.Match[str]]:
    return filter(None, map(_FILE.match, text.split("\n")))


def _in_rows(text: str) -> Iterator[tuple[int, Codes]]:
    """flake8 treats the rows of a multi-line string, or joined by a backslash, as one line."""
    for first, last, line in joined_rows(text):
        match = _INLINE.search(line)
        if match:
            codes = _codes(match)
            yield from ((row, codes) for row in range(first, last + 1))


def _codes(match: re.Match[str]) -> Codes:
    """The codes in a comment as they are written: flake8 takes `smx203` for another code."""
    codes = _SEPARATOR.split(match["codes"] or "")
    return frozenset(filter(None, codes)) or _EVERY
