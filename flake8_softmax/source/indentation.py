"""Indents that Python accepts and libcst refuses or does not count, made even.

Python counts a tab as up to eight columns; libcst wants an inner indent to begin with the outer
one, so it refuses an indent of a tab and four blanks inside an indent of two blanks.
"""

from __future__ import annotations

import re

from flake8_softmax.source.rewriting import Change
from flake8_softmax.source.tokens import Token, logical_lines

_BY_TAB = re.compile(r"^[ ]*\t", re.MULTILINE)
_BY_BLANK = re.compile(r"^\t*[ ]", re.MULTILINE)
_ONLY_BACKSLASH = re.compile(r"^[ \t\f]*\\$", re.MULTILINE)


def changes(text: str) -> list[Change]:
    """What turns the tabs of indents into blanks, where some indent does not begin with its outer.

    The text has to be Python.
    """
    if "\t" not in text or not (_BY_TAB.search(text) and _BY_BLANK.search(text)):
        return []
    spans = [(text.rfind("\n", 0, start) + 1, start) for start in _statements(text)]
    if _nest([text[start:end] for start, end in spans]):
        return []
    return [
        Change(start, end, text[start:end].expandtabs(8)) for start, end in spans if end > start
    ]


def without_form_feeds(text: str) -> list[Change]:
    """What removes form feeds before statements, which libcst leaves out of its columns.

    The text has to be Python.
    """
    if "\f" not in text:
        return []
    spans = [(text.rfind("\n", 0, start) + 1, start) for start in _statements(text)]
    return [
        Change(start, end, "")
        for start, end in spans
        if end > start and not text[start:end].strip("\f")
    ]


def without_leading_continuations(text: str) -> list[Change]:
    """What empties the rows before a statement that hold a backslash only, which libcst leaves out.

    The statement gets the indent of the first of them, as Python has it. The text has to be Python.
    """
    if "\\\n" not in text or not _ONLY_BACKSLASH.search(text):
        return []
    lines = list(logical_lines(text))
    ends = [0, *(line[-1].end for line in lines)]
    return [
        Change(end, line[0].start, _emptied(text[end : line[0].start]))
        for end, line in zip(ends, lines, strict=False)
        if _is_statement(line) and "\\" in text[end : line[0].start]
    ]


def _emptied(rows: str) -> str:
    return "\n" * rows.count("\n") + rows[: rows.index("\\")]


def _is_statement(line: list[Token]) -> bool:
    return bool(line) and line[0].kind not in {"comment", "newline"}


def _statements(text: str) -> list[int]:
    return [line[0].start for line in logical_lines(text) if _is_statement(line)]


def _nest(indents: list[str]) -> bool:
    open_blocks = [""]
    for indent in indents:
        while open_blocks[-1] != indent and indent in open_blocks:
            open_blocks.pop()
        if not indent.startswith(open_blocks[-1]):
            return False
        if indent != open_blocks[-1]:
            open_blocks.append(indent)
    return True
