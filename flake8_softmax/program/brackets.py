"""What brackets inside brackets cost libcst's parser, which copies what they hold at each level."""

from __future__ import annotations

import re
from typing import Final

from flake8_softmax.program.tokens import COMMENT, STRING

FREE: Final = 4
"""Levels that cost no more than any other code."""

USUAL: Final = 6
"""Levels above which a text is looked at more closely."""

FEW: Final = 8
"""Brackets that may be left of a text without its usual levels; strings hold single ones."""

CHARACTERS: Final = 16
"""Characters that cost, one level deeper, what one bracket costs."""

_BRACKETS: Final = b"()[]{}"
_OTHERS: Final = bytes(set(range(256)) - set(_BRACKETS))
_PIECE: Final = re.compile(rf"{STRING}|{COMMENT}|[()\[\]{{}}]", re.DOTALL)


def cost_of_brackets(text: str) -> int:
    """How many words of flat code cost as much as the deep levels of a text do on top."""
    return _cost(text) if _is_unusual(text) else 0


def _is_unusual(text: str) -> bool:
    left = text.encode("utf-8", "surrogatepass").translate(None, delete=_OTHERS)
    for _ in range(USUAL):
        left = left.replace(b"()", b"").replace(b"[]", b"").replace(b"{}", b"")
    return len(left) > FEW


def _cost(text: str) -> int:
    depth = brackets = characters = last = 0
    for piece in _PIECE.finditer(text):
        sign = piece[0]
        if sign not in "()[]{}":
            continue
        excess = max(depth - FREE, 0)
        brackets += excess
        characters += (piece.start() - last) * excess
        last = piece.start()
        depth = depth + 1 if sign in "([{" else max(depth - 1, 0)
    return brackets + characters // CHARACTERS
