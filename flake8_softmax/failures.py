"""What is told of an analysis that failed."""

from __future__ import annotations

from typing import Final

from flake8_softmax.finding import Finding, internal_error, not_analysed
from flake8_softmax.text import printable, shortened

LONGEST_DETAIL: Final = 120
"""Characters of the text of an exception in a finding."""


def finding_of(error: Exception) -> Finding:
    """The finding that says how an analysis failed."""
    match error:
        case RecursionError():
            return not_analysed("the program is nested too deeply")
        case MemoryError():
            return not_analysed("there is not enough memory")
        case _:
            return _internal_error(error)


def _internal_error(error: Exception) -> Finding:
    return internal_error(
        ": ".join(filter(None, (type(error).__name__, first_line(_text_of(error)))))
    )


def _text_of(error: Exception) -> str:
    try:
        return str(error)
    except Exception:
        return ""


def first_line(text: str) -> str:
    """The first line of a text that is not blank, cut if it is long."""
    return shortened(printable(next(iter(text.strip().splitlines()), "")), LONGEST_DETAIL)
