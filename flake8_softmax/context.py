"""Where in its program a finding stands, in words that edits elsewhere do not change.

The key of a finding (file, context, code) is the one of baselines, and of the fingerprints in
reports: it has no line numbers, and survives that the statement is moved, indented or wrapped.
"""

from __future__ import annotations

import ast
import hashlib
import keyword
import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from flake8_softmax.finding import BEGINNING, Finding, Position, Span
from flake8_softmax.program.stack import on_large_stack
from flake8_softmax.program.switches import deep_recursion, unwarned
from flake8_softmax.source import notebook
from flake8_softmax.source.cell import python
from flake8_softmax.source.encoding import decoded
from flake8_softmax.source.rewriting import Rewriting
from flake8_softmax.source.rows import Rows, with_newlines
from flake8_softmax.source.section import AsWritten, Section
from flake8_softmax.source.tokens import Token, logical_lines

LONGEST_STATEMENT: Final = 120
"""Characters of a statement that are kept; a hash stands for the rest."""

_DEFINITIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_WORDS: Final = ("word", "number", "string")
_PREFIX: Final = re.compile("[bfrtu]{1,2}", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Context:
    """The definition around a finding, and its statement.

    `scope` is the qualified name of the innermost function or class, "Net.build"; outside of all of
    them the `id` of the notebook's cell; "" if there is none. `statement` is its tokens, those of
    the head of a compound statement: no comments, no line breaks, always the same blanks. Both
    are "" for a finding about a whole file.
    """

    scope: str
    statement: str


_OF_THE_FILE: Final = Context("", "")


def contexts(findings: Sequence[Finding], text: str, filename: str) -> list[Context]:
    """The context of each finding in a file, in the same order.

    Where the file, or a cell, is no Python, the row of the finding stands for its statement.
    """
    return on_large_stack(partial(_contexts, findings, text, filename)) if findings else []


def _contexts(findings: Sequence[Finding], text: str, filename: str) -> list[Context]:
    cells = _cells(findings, decoded(text).removeprefix("\ufeff"), filename)
    pieces: dict[int, _Piece] = {}
    found: list[Context] = []
    with deep_recursion(), unwarned():
        for finding in findings:
            number = finding.cell.number if finding.cell else 0
            if finding.span == BEGINNING or number not in cells:
                found.append(_OF_THE_FILE)
                continue
            if number not in pieces:
                pieces[number] = _Piece(cells[number])
            found.append(pieces[number].context((finding.cell or finding.span).start))
    return found


def _cells(findings: Iterable[Finding], text: str, filename: str) -> dict[int, notebook.Cell]:
    """The cells of a notebook by their numbers; a script is cell 0."""
    if not any(finding.cell for finding in findings):
        return {0: notebook.Cell(0, text, ())}
    found = notebook.parse(text, filename.lower().endswith(".ipynb"))
    return {cell.number: cell for cell in found.cells} if found else {}


@dataclass(frozen=True, slots=True)
class _Statement:
    """A statement, where it starts and ends in the source, and the statement around it."""

    node: ast.AST
    start: Position
    end: Position
    around: _Statement | None


class _Piece:
    """A script or one cell."""

    def __init__(self, cell: notebook.Cell) -> None:
        self._source = with_newlines(cell.source)
        self._rows = Rows(self._source)
        self._name = cell.id
        self._statements = sorted(_statements(cell), key=lambda statement: statement.start)
        self._starts = [statement.start for statement in self._statements]

    def context(self, position: Position) -> Context:
        """The context of a position of the source."""
        statement = self._at(position)
        if statement is None:
            row = Position(position.row, 0), Position(position.row, sys.maxsize)
            return Context(self._name, _normalised(self._between(*row)))
        written = self._between(statement.start, self._end_of_head(statement))
        return Context(_scope(statement) or self._name, _normalised(written))

    def _at(self, position: Position) -> _Statement | None:
        """The innermost statement at a position."""
        index = bisect_right(self._starts, position) - 1
        statement = self._statements[index] if index >= 0 else None
        while statement and statement.end <= position:
            statement = statement.around
        return statement

    def _end_of_head(self, statement: _Statement) -> Position:
        """Where the first statement inside begins, or the end of a simple one."""
        index = bisect_right(self._starts, statement.start)
        following = self._statements[index : index + 1]
        inside = next((one for one in following if one.around is statement), None)
        return inside.start if inside else statement.end

    def _between(self, start: Position, end: Position) -> str:
        first = self._rows.offset(start.row, start.column)
        last = self._rows.offset(end.row, end.column)
        return self._source[first : max(first, last)]


def _scope(statement: _Statement) -> str:
    names: list[str] = []
    around = statement.around
    while around:
        if isinstance(around.node, _DEFINITIONS):
            names.append(around.node.name)
        around = around.around
    return ".".join(reversed(names))


def _statements(cell: notebook.Cell) -> Iterator[_Statement]:
    """Every statement of a cell that is Python."""
    made = python(cell.source)
    if not isinstance(made, Rewriting):
        return
    try:
        tree = ast.parse(made.text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    section = Section(made, cell.number, AsWritten(), cell.source)
    lines = made.text.split("\n")
    left: list[tuple[ast.AST, _Statement | None]] = [(tree, None)]
    while left:
        node, around = left.pop()
        for child in _children(node):
            span = section.source_span(_span(child, lines))
            statement = _Statement(child, span.start, span.end, around)
            left.append((child, statement))
            yield statement


def _children(node: ast.AST) -> Iterator[ast.stmt]:
    """The statements directly inside a node; the clauses of `try` and `match` are none."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt):
            yield child
        elif isinstance(child, (ast.excepthandler, ast.match_case)):
            yield from _children(child)


def _span(statement: ast.stmt, lines: Sequence[str]) -> Span:
    """The place of a statement, with its decorators."""
    decorators = getattr(statement, "decorator_list", ())
    first = min((statement, *decorators), key=lambda node: (node.lineno, node.col_offset))
    end_row, end_column = statement.end_lineno or 0, statement.end_col_offset or 0
    return Span(
        _position(lines, first.lineno, first.col_offset), _position(lines, end_row, end_column)
    )


def _position(lines: Sequence[str], row: int, column: int) -> Position:
    """The position of a column that `ast` counts in bytes."""
    line = lines[row - 1]
    if line.isascii():
        return Position(row, column)
    return Position(row, len(line.encode()[:column].decode(errors="ignore")))


def _normalised(code: str) -> str:
    """The tokens of a piece of code, spaced one way; a hash stands for what is too long."""
    text = "".join(_spaced([token for token in _tokens(code) if token.kind not in _LEFT_OUT]))
    if len(text) <= LONGEST_STATEMENT:
        return text
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{text[:LONGEST_STATEMENT]}... {digest}"


_LEFT_OUT: Final = ("comment", "newline")


def _tokens(code: str) -> Iterator[Token]:
    for line in logical_lines(code):
        yield from line


def _spaced(tokens: Sequence[Token]) -> Iterator[str]:
    """The tokens with the blanks between them, without the comma before a closing bracket."""
    before: Token | None = None
    for token, after in zip(tokens, (*tokens, None)[1:], strict=True):
        if token.text == "," and after and after.kind == "close":
            continue
        if before and _needs_blank(before, token):
            yield " "
        yield token.text
        before = token


def _needs_blank(before: Token, token: Token) -> bool:
    if before.text == "," or _assigns(before) or _assigns(token):
        return token.kind != "close"
    if token.kind == "string" and _PREFIX.fullmatch(before.text):
        return False
    if token.kind == "open":
        return keyword.iskeyword(before.text)
    return before.kind in _WORDS and token.kind in _WORDS


def _assigns(token: Token) -> bool:
    return token.kind == "assign" and token.depth == 0
