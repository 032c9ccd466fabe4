"""Placeholders of exercises filled in: `x = # YOUR CODE`, `Dense(???)`, a missing body.

A value becomes `...`, which is unknown to the analysis; a body becomes `pass`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from flake8_softmax.source.rewriting import Change
from flake8_softmax.source.tokens import Token, logical_lines

_QUESTION_MARKS = re.compile(r"\?+")
_OPENING = re.compile(r"[(\[{]")
_IGNORED = frozenset({"comment", "newline"})


def changes(text: str) -> list[Change]:
    """What fills in every missing value and every missing body."""
    lines = list(logical_lines(text))
    values = [change for line in lines for change in _values(line)]
    return [*values, *_question_marks(text, lines), *_bodies(text, lines)]


def commented_brackets(text: str) -> list[Change]:
    """What closes the brackets that stand in the comment of a placeholder: `fit(# TODO)`."""
    tokens = chain.from_iterable(logical_lines(text))
    return [
        Change(token.start, token.start, _value(before) + closing)
        for before, token in pairwise(tokens)
        if token.kind == "comment" and token.depth and before.kind != "newline"
        if (closing := _closing(token.text))
    ]


def _value(before: Token) -> str:
    return "..." if before.kind == "open" or before.text == "," else ""


def _closing(comment: str) -> str:
    """The brackets that a comment ends in, and a colon or a comma behind them."""
    text = comment.rstrip(" \t#")
    after = text[-1:] if text.endswith((":", ",")) else ""
    text = text.removesuffix(after).rstrip(" \t")
    brackets = text[len(text.rstrip(")]}")) :]
    return brackets + after if brackets and not _OPENING.search(text) else ""


def _values(line: list[Token]) -> Iterator[Change]:
    for token, following in pairwise(chain(line, (None,))):
        if token is None or token.kind != "assign":
            continue
        if following is None or _ends_value(following):
            yield Change(token.end, token.end, "...")


def _ends_value(token: Token) -> bool:
    return token.kind in {"comment", "newline", "close"} or token.text == ","


def _question_marks(text: str, lines: list[list[Token]]) -> Iterator[Change]:
    done = 0
    for token in chain.from_iterable(lines):
        if token.text == "?" and token.start >= done:
            run = _QUESTION_MARKS.match(text, token.start)
            done = run.end() if run else token.end
            yield Change(token.start, done, "...")


def _bodies(text: str, lines: list[list[Token]]) -> Iterator[Change]:
    statements = [code for line in lines if (code := _code(line))]
    for header, following in pairwise(chain(statements, (None,))):
        if header is None or header[-1].text != ":" or header[-1].depth:
            continue
        if following is None or _indent(text, following) <= _indent(text, header):
            yield Change(header[-1].end, header[-1].end, " pass")


def _code(line: list[Token]) -> list[Token]:
    return [token for token in line if token.kind not in _IGNORED]


def _indent(text: str, line: list[Token]) -> int:
    start = line[0].start
    return start - text.rfind("\n", 0, start) - 1
