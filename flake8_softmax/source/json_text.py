"""Where the strings of a JSON text stand in it, to the character.

Values between here and there are skipped by the C scanner of `json`, and by hand where they are
nested deeper than it can go. A doubled key counts as the last one, as JSON readers take it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from json import JSONDecoder
from typing import Final

from flake8_softmax.finding import Position
from flake8_softmax.source.rows import Index

Path = tuple[str | int, ...]

_DECODER = JSONDecoder(strict=False, parse_int=float)
_BLANK = re.compile(r"[ \t\n\r]*")
_BETWEEN = re.compile(r"[ \t\n\r,]*")
_COLON = re.compile(r"[ \t\n\r]*:[ \t\n\r]*")
_BRACKET_OR_STRING = re.compile(r'["{}\[\]]')
ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", re.DOTALL
)

_STRIDE: Final = 256
"""Characters between two places of a string whose offset in the JSON is remembered."""

_LONGESTESCAPE: Final = len(r"\ud83d\ude00")


@dataclass(frozen=True, slots=True)
class _Literal:
    """A string literal: where each 256th character and the closing quote stand in the JSON."""

    offsets: tuple[int, ...]
    end: int

    @classmethod
    def at(cls, text: str, start: int) -> _Literal:
        end = _string(text, start)[1] - 1
        return cls(tuple(_every_stride(text, start + 1, end)), end)

    def offset(self, text: str, value: int) -> int:
        """Offset in the JSON of a character of the value; past its end, of the closing quote."""
        index = min(value // _STRIDE, len(self.offsets) - 1)
        start, characters = self.offsets[index], value - index * _STRIDE
        last = min(start + _STRIDE * _LONGESTESCAPE, self.end)
        for escape in ESCAPE.finditer(text, start, last):
            plain = escape.start() - start
            if characters <= plain:
                break
            characters -= plain + 1
            start = escape.end()
        return min(start + characters, self.end)


def _every_stride(text: str, start: int, end: int) -> Iterator[int]:
    """The offsets of the characters 0, 256, 512, ... of a string literal."""
    missing = 0
    for escape in ESCAPE.finditer(text, start, end):
        yield from range(start + missing, escape.start() + 1, _STRIDE)
        missing = (missing - (escape.start() - start) - 1) % _STRIDE
        start = escape.end()
    yield from range(start + missing, end + 1, _STRIDE)


@dataclass(frozen=True, slots=True)
class _Source:
    """The string literals that a text is made of, and where each begins in the joined text."""

    literals: tuple[_Literal, ...]
    joined: tuple[int, ...]


class JsonText:
    """A JSON text that `json.loads` accepts, and the places in it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._children: dict[int, dict[str | int, int]] = {}
        self._sources: dict[Path, _Source] = {}

    def position(self, path: Path, offset: int) -> Position:
        """Where a character of the string, or list of strings, at `path` stands in the file."""
        return self._index.position(self.offset(path, offset))

    def end_position(self, path: Path, offset: int) -> Position:
        """Where the characters before `offset` end in the file: behind the last of them."""
        return self._index.position(self.end_offset(path, offset))

    def end_offset(self, path: Path, offset: int) -> int:
        """Offset in the JSON text behind the character before `offset`."""
        return self._raw(path, offset, max(offset - 1, 0))

    def ends(self, path: Path) -> frozenset[int]:
        """Where the strings at `path` end, in characters of the joined text."""
        lengths = (len(_string(self._text, start)[0]) for start in self._strings(path))
        return frozenset(accumulate(lengths))

    def separator(self, path: Path) -> str | None:
        """What stands between the first two strings of a list; None if there are no two."""
        literals, starts = self._source_at(path).literals, self._strings(path)
        return self._text[literals[0].end + 1 : starts[1]] if len(literals) > 1 else None

    def offset(self, path: Path, offset: int) -> int:
        """Offset in the JSON text; a character written as an escape is where its escape begins."""
        return self._raw(path, offset, offset)

    def _raw(self, path: Path, offset: int, inside: int) -> int:
        """Offset in the JSON of a character, in the literal that holds the character `inside`."""
        source = self._source_at(path)
        index = min(bisect_right(source.joined, inside), len(source.literals)) - 1
        return source.literals[index].offset(self._text, offset - source.joined[index])

    @cached_property
    def _index(self) -> Index:
        return Index(self._text)

    def _source_at(self, path: Path) -> _Source:
        if path not in self._sources:
            starts = self._strings(path)
            joined = [0]
            for start in starts:
                joined.append(joined[-1] + len(_string(self._text, start)[0]))
            literals = tuple(_Literal.at(self._text, start) for start in starts)
            self._sources[path] = _Source(literals, tuple(joined[:-1]))
        return self._sources[path]

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
