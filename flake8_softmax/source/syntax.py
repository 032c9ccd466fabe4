"""Whether a text is Python, according to the parser of the running interpreter."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from flake8_softmax.source.limits import MAX_REASON
from flake8_softmax.text import printable, shortened

_NOT_TEXT = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a text is not Python: the row where the parser stopped and its printable message."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class Foreign:
    """The cell is in another language and is skipped."""


def fault(text: str) -> Fault | None:
    """What stops `ast.parse`, or None for Python.

    libcst may end the process on text that `ast` refuses (10,000 parentheses), so this comes first.
    """
    try:
        ast.parse(text)
    except SyntaxError as error:
        return Fault(_row(error.lineno, text), shortened(printable(error.msg), MAX_REASON))
    except (RecursionError, MemoryError):
        return Fault(1, "nested too deeply")
    except ValueError:
        return _not_text(text)
    return None


def _row(row: int | None, text: str) -> int:
    last = text.rstrip().count("\n") + 1
    return min(max(row or 1, 1), last)


def _not_text(text: str) -> Fault:
    match = _NOT_TEXT.search(text)
    if match is None:
        return Fault(1, "the parser cannot read it")
    row = text.count("\n", 0, match.start()) + 1
    return Fault(row, f"U+{ord(match[0]):04X} cannot stand in Python source")
