"""Python 2 statements rewritten in place so that the rest of a cell can be analysed.

`print x, y` becomes `print(x, y)` in the same columns. Text that parses is never rewritten.
"""

from __future__ import annotations

from collections.abc import Iterator

from flake8_softmax.source.rewriting import Change
from flake8_softmax.source.tokens import Token, logical_lines

_OPERATORS = frozenset({"in", "is", "and", "or", "if", "else", "for"})
_STARTS_OPERAND = frozenset({"string", "word", "number"})


def changes(text: str) -> list[Change]:
    """What turns Python 2 statements into Python 3, row for row."""
    return [change for line in logical_lines(text) for change in _of_line(text, line)]


def _of_line(text: str, line: list[Token]) -> Iterator[Change]:
    for statement in _statements(line):
        match statement[0].text:
            case "print" | "exec":
                yield from _called(statement)
            case "except":
                yield from _except(statement)
            case "raise":
                yield from _raise(text, statement)
    yield from _operators(line)


def _statements(line: list[Token]) -> Iterator[list[Token]]:
    statement: list[Token] = []
    for token in line:
        ends = token.depth == 0 and (token.text in {";", ":"} or token.kind == "comment")
        if not ends and not (token.kind == "newline" and token.depth == 0):
            statement.append(token)
        elif statement:
            yield statement
            statement = []
    if statement:
        yield statement


def _called(statement: list[Token]) -> Iterator[Change]:
    is_open = statement[-1].kind == "newline"
    if len(statement) < 2 or is_open or not _starts_operand(statement[1]):
        return
    name, operand, last = statement[0], statement[1], statement[-1]
    yield Change(name.end, min(name.end + 1, operand.start), "(")
    yield Change(last.end, last.end, ")")


def _starts_operand(token: Token) -> bool:
    if token.kind in _STARTS_OPERAND:
        return token.text not in _OPERATORS
    return token.text in {"{", "~", "`"}


def _except(statement: list[Token]) -> Iterator[Change]:
    comma = _comma(statement)
    if comma is not None:
        yield Change(comma.start, comma.end, " as")


def _raise(text: str, statement: list[Token]) -> Iterator[Change]:
    comma = _comma(statement)
    if comma is None or any(token.kind == "newline" for token in statement):
        return
    yield from _removed(text, comma.start, statement[-1].end)


def _removed(text: str, start: int, end: int) -> Iterator[Change]:
    """Remove a piece of a statement; the rows it stands in stay, joined by backslashes."""
    while (newline := text.find("\n", start, end)) >= 0:
        yield Change(start, newline, "\\")
        start = newline + 1
    yield Change(start, end, "")


def _comma(statement: list[Token]) -> Token | None:
    return next((token for token in statement if token.text == "," and not token.depth), None)


def _operators(line: list[Token]) -> Iterator[Change]:
    ticks = [token for token in line if token.text == "`"]
    for index, tick in enumerate(ticks):
        yield Change(tick.start, tick.end, ")" if index % 2 else "(")
    for token in line:
        if token.text == "<>":
            yield Change(token.start, token.end, "!=")
