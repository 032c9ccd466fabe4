"""What of a text no edit may cut, and how often a name occurs in it."""

from __future__ import annotations

import re
from bisect import bisect_right

from flake8_softmax.finding import Position
from flake8_softmax.source.rows import Rows
from flake8_softmax.source.tokens import Token, logical_lines, tokens


class Opaque:
    """The strings and comments of a text."""

    def __init__(self, text: str) -> None:
        self._tokens = [one for one in tokens(text) if one.kind in ("string", "comment")]
        self._starts = [one.start for one in self._tokens]

    def cuts_string(self, start: int, end: int) -> bool:
        """Whether a piece of the text begins or ends inside a string."""
        around = (self._before(at) for at in (start, end))
        return any(
            token is not None and token.kind == "string" and token.start < at < token.end
            for token, at in zip(around, (start, end), strict=True)
        )

    def has_comment(self, start: int, end: int) -> bool:
        """Whether a piece of the text holds a comment."""
        first = bisect_right(self._starts, start - 1)
        inside = self._tokens[first : bisect_right(self._starts, end - 1)]
        return any(token.kind == "comment" for token in inside)

    def _before(self, offset: int) -> Token | None:
        index = bisect_right(self._starts, offset) - 1
        return self._tokens[index] if index >= 0 else None


def roots(text: str) -> frozenset[str]:
    """The names of which attributes are taken, but for those of imports."""
    found: set[str] = set()
    for line in logical_lines(text):
        if line[0].text not in ("from", "import"):
            before = [None, *line]
            for left, name, dot in zip(before, line, line[1:], strict=False):
                if dot.text == "." and name.kind == "word" and (left is None or left.text != "."):
                    found.add(name.text)
    return frozenset(found)


def is_used_once(text: str, name: str, at: Position) -> bool:
    """Whether a value is written at a place for a name that is used only once after that."""
    start = Rows(text).offset(at.row, at.column)
    assigned = re.search(rf"(?<![\w.]){re.escape(name)}\s*(?::[^=\n]+)?=\s*$", text[:start][-400:])
    return assigned is not None and _uses(text, name) == 1


def _uses(text: str, name: str) -> int:
    """How often a name is read or deleted: not as an attribute, a keyword or a target."""
    count = 0
    for line in logical_lines(text):
        before = [None, *line]
        for left, one, right in zip(before, line, [*line[1:], None], strict=False):
            if one.text == name and not (left is not None and left.text == "."):
                count += right is None or right.text not in ("=", ":=")
    return count
