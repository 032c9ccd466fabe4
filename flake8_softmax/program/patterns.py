"""What the patterns of `match` cost libcst's parser, which tries each bracket more than once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from flake8_softmax.program.tokens import TOKEN

_CASE: Final = re.compile(r"^[ \t]*case\b", re.MULTILINE)
_OPENING: Final = {"(": 4, "{": 4, "[": 2}
"""How often libcst parses what stands in a bracket; in the arguments of a class it is twice."""


def cost_of_patterns(text: str, limit: int) -> int:
    """How many tokens of patterns libcst goes over in a program, counted up to a limit."""
    cost = 0
    case = _CASE.search(text)
    while case is not None and cost <= limit:
        end = case.end()
        for token in _tokens(text, end):
            cost, end = cost + token.times, token.end
            if cost > limit:
                break
        case = _CASE.search(text, end)
    return cost


class _Token(NamedTuple):
    """A token of a pattern: how often it is parsed, and where it ends."""

    times: int
    end: int


def _tokens(text: str, start: int) -> Iterator[_Token]:
    times = [1]
    before = ""
    for match in TOKEN.finditer(text, start):
        token = match[0]
        if len(times) == 1 and token in ("\n", ":", "if"):
            return
        yield _Token(times[-1], match.end())
        if token in _OPENING:
            is_class = token == "(" and before.isidentifier() and before != "case"
            times.append(times[-1] * (2 if is_class else _OPENING[token]))
        elif token in (")", "}", "]") and len(times) > 1:
            times.pop()
        before = token
