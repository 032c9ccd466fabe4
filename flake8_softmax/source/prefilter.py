"""The vocabulary of a program, to ask cheaply whether the program could be worth parsing.

Words are what names and strings are made of, and the division operators. Comments and docstrings
are left out, since no value comes from them. Where it is not clear where strings begin and end, as
in f-strings with the same quotes inside, every word of the program counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_STRING_OR_COMMENT: Final = re.compile(
    r'"""[^"\\]*(?:(?:\\.|"{1,2}(?!"))[^"\\]*)*"""'
    r"|'''[^'\\]*(?:(?:\\.|'{1,2}(?!'))[^'\\]*)*'''"
    r'|"[^"\\\n]*(?:\\.[^"\\\n]*)*"'
    r"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'"
    r"|#[^\n]*"
    r"|\"|'",
    re.DOTALL,
)
_WORD_OR_OPERATOR: Final = re.compile(r"\w+|//|/=|/")
_TRIPLE: Final = ('"""', "'''")
_WORD: Final = re.compile(r"\w+")
_FORMATTED: Final = frozenset("fFtT")
_IN_EXPRESSION: Final = frozenset("([{,=+-*/%&|^~<>@\\\"'")


def keywords_in(program: str, keywords: Iterable[str]) -> frozenset[str]:
    """Which of the keywords (words, or pieces of words) occur in a Python program."""
    words = vocabulary(program)
    return frozenset(keyword for keyword in keywords if keyword in words)


def vocabulary(program: str) -> str:
    """Each word of a Python program once, with a blank before and after it.

    A word with capitals is there as it is written and in lower case.
    """
    names, strings = _names_and_strings(program)
    words = {*_WORD_OR_OPERATOR.findall(names), *_WORD.findall(strings)}
    words.update(" ".join(words).lower().split())
    return f" {' '.join(words)} "


def _names_and_strings(text: str) -> tuple[str, str]:
    """What is written outside of strings and comments, and in strings; unclear text is names."""
    names: list[str] = []
    strings: list[str] = []
    end = 0
    for match in _STRING_OR_COMMENT.finditer(text):
        token, start = match[0], match.start()
        names.append(text[end:start])
        end = match.end()
        if token[0] == "#":
            continue
        if _is_misread(text, token, start):
            return text, ""
        if not token.startswith(_TRIPLE) or not _is_docstring(text, start, end):
            strings.append(token)
    names.append(text[end:])
    return " ".join(names), " ".join(strings)


def _is_misread(text: str, string: str, start: int) -> bool:
    """Whether a string does not end, or is only the beginning of an f-string with a value in it."""
    if len(string) == 1:
        return True
    if "{" not in string or _FORMATTED.isdisjoint(text[max(start - 2, 0) : start]):
        return False
    return string.count("{") != string.count("}") or string.rfind("{") > string.rfind("}")


def _is_docstring(text: str, start: int, end: int) -> bool:
    """Whether a string is clearly a statement of its own, alone on its lines."""
    following = text[end : end + 200].lstrip(" \t")[:1]
    if following not in ("", "\n", "\r", "#"):
        return False
    line = text.rfind("\n", 0, start) + 1
    if text[line:start].strip(" \trRuUfFbB"):
        return False
    before = text[max(line - 200, 0) : line].rstrip()
    return "#" not in before.rpartition("\n")[2] and before[-1:] not in _IN_EXPRESSION
