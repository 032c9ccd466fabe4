"""The words of a program, to ask whether it could be worth parsing.

Words are what names and strings are made of, and the signs of division. Comments and documentation
are left out: nothing can come of them. Where that is not plain, they count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

_PIECES: Final = re.compile(
    r"\w+"
    r"|//|/=|/"
    r'|"""[^"\\]*(?:(?:\\.|"{1,2}(?!"))[^"\\]*)*"""'
    r"|'''[^'\\]*(?:(?:\\.|'{1,2}(?!'))[^'\\]*)*'''"
    r'|"[^"\\\n]*(?:\\.[^"\\\n]*)*"'
    r"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'"
    r"|#[^\n]*",
    re.DOTALL,
)
_TRIPLE: Final = ('"""', "'''")
_WORD: Final = re.compile(r"\w+")
_QUOTED: Final = ('"', "'")
_IN_EXPRESSION: Final = frozenset("([{,=+-*/%&|^~<>@\\\"'")


def said(program: str, asked: Iterable[str]) -> frozenset[str]:
    """Which of the words, or pieces of words, a Python program says."""
    words = words_of(program)
    return frozenset(word for word in asked if word in words)


def words_of(program: str) -> str:
    """Each word of a Python program once, with a blank before and after it.

    One with capitals is there as it is written and in lower case.
    """
    names: set[str] = set()
    others: list[str] = []
    for piece in _spoken(program):
        if piece[0] in "#\"'":
            others.append(piece)
        else:
            names.add(piece)
    names.update(_WORD.findall(" ".join(others)))
    written = " ".join(names)
    names.update(written.lower().split())
    return f" {' '.join(names)} "


def _spoken(text: str) -> Iterator[str]:
    for match in _PIECES.finditer(text):
        piece = match[0]
        if piece[0] == "#" and not any(quote in piece for quote in _QUOTED):
            continue
        if not piece.startswith(_TRIPLE) or not _is_documentation(text, *match.span()):
            yield piece


def _is_documentation(text: str, start: int, end: int) -> bool:
    """Whether a string is plainly a statement of its own, alone on its lines."""
    following = text[end : end + 200].lstrip(" \t")[:1]
    if following not in ("", "\n", "\r", "#"):
        return False
    line = text.rfind("\n", 0, start) + 1
    if text[line:start].strip(" \trRuUfFbB"):
        return False
    before = text[max(line - 200, 0) : line].rstrip()
    return "#" not in before.rpartition("\n")[2] and before[-1:] not in _IN_EXPRESSION
