"""Where the strings of a JSON text stand in it, to the character.

Values between here and there are skipped by the C scanner of `json`, and by hand where they are
nested deeper than it can go. A doubled key counts as the last one, as JSON readers take it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from json import JSONDecoder

from flake8_softmax.finding import Position
from flake8_softmax.source.rows import row_ends, row_start

Path = tuple[str | int, ...]

_DECODER = JSONDecoder(strict=False, parse_int=float)
_BLANK = re.compile(r"[ \t\n\r]*")
_BETWEEN = re.compile(r"[ \t\n\r,]*")
_COLON = re.compile(r"[ \t\n\r]*:[ \t\n\r]*")
_BRACKET_OR_STRING = re.compile(r'["{}\[\]]')
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class _Pieces:
    """The strings a text is made of: where each begins in the JSON and in the joined text."""

    raw: tuple[int, ...]
    joined: tuple[int, ...]


class JsonText:
    """A JSON text that `json.loads` accepts, and the places in it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._row_seen = 1, 0
        self._children: dict[int, dict[str | int, int]] = {}
        self._pieces: dict[Path, _Pieces] = {}

    def position(self, path: Path, offset: int) -> Position:
        """Where a character of the string, or list of strings, at `path` stands in the file."""
        place = self.offset(path, offset)
        return Position(self._row(place), place - row_start(self._text, place))

    def offset(self, path: Path, offset: int) -> int:
        """Offset in the JSON text; a character written as an escape is where its escape begins."""
        pieces = self._pieces_at(path)
        index = min(bisect_right(pieces.joined, offset), len(pieces.raw)) - 1
        return self._stepped(pieces.raw[index], offset - pieces.joined[index])

    def _row(self, offset: int) -> int:
        row, seen = self._row_seen
        if offset < seen:
            row, seen = 1, 0
        row += row_ends(self._text, seen, offset)
        self._row_seen = row, offset
        return row

    def _stepped(self, start: int, characters: int) -> int:
        _, end = _string(self._text, start)
        start += 1
        for escape in _ESCAPE.finditer(self._text, start, end - 1):
            plain = escape.start() - start
            if characters <= plain:
                break
            characters -= plain + 1
            start = escape.end()
        return min(start + characters, end - 1)

    def _pieces_at(self, path: Path) -> _Pieces:
        if path not in self._pieces:
            raw = self._strings(path)
            lengths = (len(_string(self._text, start)[0]) for start in raw)
            self._pieces[path] = _Pieces(raw, (0, *accumulate(lengths))[:-1])
        return self._pieces[path]

    def _strings(self, path: Path) -> tuple[int, ...]:
        start = _after(_BLANK, self._text, 0)
        for step in path:
            start = self._children_at(start)[step]
        if self._text[start] == '"':
            return (start,)
        return tuple(self._children_at(start).values())

    def _children_at(self, start: int) -> dict[str | int, int]:
        if start not in self._children:
            members = _members if self._text[start] == "{" else _elements
            self._children[start] = dict(members(self._text, start))
        return self._children[start]


def _members(text: str, start: int) -> Iterator[tuple[str | int, int]]:
    start = _after(_BETWEEN, text, start + 1)
    while text[start] != "}":
        key, end = _string(text, start)
        value = _after(_COLON, text, end)
        yield key, value
        start = _after(_BETWEEN, text, _skip(text, value))


def _elements(text: str, start: int) -> Iterator[tuple[str | int, int]]:
    start = _after(_BETWEEN, text, start + 1)
    index = 0
    while text[start] != "]":
        yield index, start
        index += 1
        start = _after(_BETWEEN, text, _skip(text, start))


def _skip(text: str, start: int) -> int:
    try:
        return _DECODER.raw_decode(text, start)[1]
    except RecursionError:
        return _skip_nested(text, start)


def _skip_nested(text: str, start: int) -> int:
    depth = 0
    while True:
        match = _BRACKET_OR_STRING.search(text, start)
        assert match is not None
        start = match.end()
        if match[0] == '"':
            start = _string(text, match.start())[1]
        else:
            depth += 1 if match[0] in "{[" else -1
            if not depth:
                return start


def _string(text: str, start: int) -> tuple[str, int]:
    string, end = _DECODER.raw_decode(text, start)
    return str(string), end


def _after(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return match.end() if match else start
