"""What of a text has to go when an item of a list, or the call that adds it, is removed."""

from __future__ import annotations

import re
from typing import Final

_COMMA_BEHIND: Final = re.compile(r"[ \t]*,[ \t]*(?P<end>\r\n?|\n)?")
_COMMA_BEFORE: Final = re.compile(r",\s*\Z")
_LINE_BEFORE: Final = re.compile(r"(?:\A|(?<=[\r\n]))[ \t]*\Z")
_ADD_BEFORE: Final = re.compile(r"(?:\A|(?<=[\r\n]))[ \t]*[\w.]+\.add\(\s*\Z")
_ADD_BEHIND: Final = re.compile(r"\s*,?\s*\)[ \t]*(?:\r\n?|\n|\Z)")

_LOOKED_BACK: Final = 400
"""Characters before an item that are looked at."""


def removal(text: str, start: int, end: int) -> tuple[int, int] | None:
    """What to remove with the item from `start` to `end`; None if it is in no list."""
    offset = max(start - _LOOKED_BACK, 0)
    before = text[offset:start]
    behind = _COMMA_BEHIND.match(text, end)
    if behind is not None:
        line = _LINE_BEFORE.search(before)
        if line is not None and behind["end"]:
            return offset + line.start(), behind.end()
        return start, behind.start("end") if behind["end"] else behind.end()
    comma = _COMMA_BEFORE.search(before)
    if comma is not None:
        return offset + comma.start(), end
    add, closing = _ADD_BEFORE.search(before), _ADD_BEHIND.match(text, end)
    return (offset + add.start(), closing.end()) if add and closing else None
