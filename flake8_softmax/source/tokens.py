"""A tokenizer that never fails, to find where statements begin in text that is not Python.

The standard `tokenize` raises on a `!` or a `?` from Python 3.12 on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
    (?P<string>
        '''[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*(?:'''|\\?\Z)
      | \"""[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*(?:\"""|\\?\Z)
      | '(?:[^'\\\n]|\\.)*'?
      | "(?:[^"\\\n]|\\.)*"? )
  | (?P<comment>\#[^\n]*)
  | (?P<newline>\n)
  | (?P<space>[ \t\f]+|\\\n)
  | (?P<word>[^\W\d]\w*)
  | (?P<number>\d[\w.]*)
  | (?P<open>[(\[{])
  | (?P<close>[)\]}])
  | (?P<assign>(?:\*\*|//|>>|<<|[-+*/%@&|^:])?=(?!=))
  | (?P<other>[=!<>]=|<>|->|.)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of text with its kind and the number of brackets open around it."""

    kind: str
    text: str
    start: int
    end: int
    depth: int


def scan(text: str, start: int) -> Iterator[Token]:
    """Tokens from `start` to the end of the logical line, its newline last; no blanks."""
    depth = 0
    for match in _TOKEN.finditer(text, start):
        kind = match.lastgroup or "other"
        if kind == "space":
            continue
        if kind == "close":
            depth = max(depth - 1, 0)
        yield Token(kind, match[0], match.start(), match.end(), depth)
        if kind == "open":
            depth += 1
        if kind == "newline" and depth == 0:
            return


def tokens(text: str) -> Iterator[Token]:
    """Every token of a text but blanks; the depth of brackets is not counted."""
    for match in _TOKEN.finditer(text):
        if match.lastgroup != "space":
            yield Token(match.lastgroup or "other", match[0], match.start(), match.end(), 0)


def joined_rows(text: str) -> Iterator[tuple[int, int, str]]:
    """Rows of a text, first and last, that a long string or a backslash makes one line."""
    first = row = 1
    start = 0
    for match in _TOKEN.finditer(text):
        row += match[0].count("\n")
        if match.lastgroup == "newline":
            yield first, row - 1, text[start : match.end()]
            first, start = row, match.end()
    if start < len(text):
        yield first, row, text[start:]


def logical_lines(text: str) -> Iterator[list[Token]]:
    """Every logical line of a text."""
    start = 0
    while start < len(text):
        line = list(scan(text, start))
        yield line
        start = line[-1].end if line else len(text)
