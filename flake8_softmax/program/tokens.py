"""Words, signs, strings and comments of a program, told apart without a parser."""

from __future__ import annotations

import re
from typing import Final

STRING: Final = (
    r'"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'(?:[^'\\\n]|\\.)*'"
)
"""A string without its prefix; the dot is any character."""

COMMENT: Final = r"#[^\n]*"

TOKEN: Final = re.compile(rf"{STRING}|{COMMENT}|\\\n|\w+|\n|[^\w\s]", re.DOTALL)


def count(text: str) -> int:
    """How many words, signs, strings and ends of lines a program has, comments left out."""
    return sum(1 for token in TOKEN.finditer(text) if not token[0].startswith("#"))
