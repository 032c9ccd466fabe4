"""Scripts and notebooks as one Python text, and the way back from its rows to the file's."""

from __future__ import annotations

import ast
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from flake8_softmax.finding import Finding, Position
from flake8_softmax.source import noqa, notebook
from flake8_softmax.source.cell import Foreign, python
from flake8_softmax.source.json_text import JsonText
from flake8_softmax.source.limits import MAX_CODE, MAX_NOTEBOOK
from flake8_softmax.source.noqa import Noqa
from flake8_softmax.source.rewriting import Rewriting
from flake8_softmax.source.rows import Rows
from flake8_softmax.source.syntax import Fault

UNPARSABLE_CELL = "SMX002"
NOT_ANALYSED = "SMX003"

Place = Callable[[int, int], Position]


_HEARD = Noqa()


class _Part:
    """A script or one cell: its Python, its number among the cells, its place in the file."""

    def __init__(self, python: Rewriting, number: int, place: Place) -> None:
        self.text = python.text
        self.number = number
        self._python = python
        self._place = place

    def position(self, row: int, column: int) -> Position:
        return self._place(row, self._source_column(row, column))

    def _source_column(self, row: int, column: int) -> int:
        if not self._python.steps:
            return column
        text, source = self._rows
        return max(self._python.origin(text.offset(row, column)) - source.start(row), 0)

    @cached_property
    def _rows(self) -> tuple[Rows, Rows]:
        return Rows(self._python.text), Rows(self._python.source)


class Document:
    """One Python program and the way from its rows back to those of the file.

    `text` is '' or ends in a newline, and `ast.parse` accepts it. `problems` are what kept parts
    of the file out of it, at their places in the file. `tree` is that of `ast`, if it is at hand.
    """

    def __init__(
        self,
        parts: Iterable[_Part],
        problems: Iterable[Finding] = (),
        silent: Noqa = _HEARD,
        tree: ast.AST | None = None,
    ) -> None:
        self._parts = tuple(parts)
        self._silent = silent
        self.text = "".join(part.text for part in self._parts)
        self.problems = tuple(problems)
        self.tree = tree

    @property
    def joints(self) -> Sequence[int]:
        """The rows of `text`, from 0, with which a cell begins."""
        return [row - 1 for row in self._first_rows[1:-1]]

    def position(self, row: int, column: int) -> Position:
        """Place in the file of a row (from 1) and column (from 0) of `text`."""
        if not self._parts:
            return Position(1, 0)
        part, inside = self._part(row)
        return part.position(inside, max(column, 0))

    def place(self, row: int) -> str:
        """How a message names a row of `text`: 'line 12', or 'cell 3, line 2' in a notebook."""
        if not self._parts:
            return f"line {row}"
        part, inside = self._part(row)
        return f"cell {part.number}, line {inside}" if part.number else f"line {inside}"

    def prefix(self, row: int) -> str:
        """How the message of a finding begins: '' in a script, its place in a notebook."""
        place = self.place(row)
        return f"{place}: " if place.startswith("cell") else ""

    def silences(self, code: str, row: int | None = None) -> bool:
        """Whether a notebook asks not to hear of a code, everywhere or at a row of `text`."""
        if row is None or not self._parts:
            return self._silent.silences(code)
        part, inside = self._part(row)
        return self._silent.silences(code, part.number, inside)

    def _part(self, row: int) -> tuple[_Part, int]:
        row = min(max(row, 1), self._first_rows[-1] - 1)
        index = bisect_right(self._first_rows, row) - 1
        return self._parts[index], row - self._first_rows[index] + 1

    @cached_property
    def _first_rows(self) -> tuple[int, ...]:
        rows = [1]
        for part in self._parts:
            rows.append(rows[-1] + part.text.count("\n"))
        return tuple(rows)


def read(
    text: str, filename: str, heed_noqa: bool = True, tree: ast.AST | None = None
) -> Document | None:
    """The Python of a file; None when there is none to analyse and nothing to say.

    Notebooks are told by their content: editors send Python under an .ipynb name too. What a
    notebook asks to be silent about is heeded, unless it shall not be. `tree` is what `ast.parse`
    makes of the text, if that is known already.
    """
    text = text.removeprefix("\ufeff")
    if text.lstrip(" \t\r\n").startswith("{"):
        try:
            return _notebook(text, filename.lower().endswith(".ipynb"), heed_noqa)
        except notebook.NotJsonError:
            pass
    return _script(text, tree)


def _script(text: str, tree: ast.AST | None) -> Document | None:
    if len(text) > MAX_CODE:
        return _refused(_over(len(text), "characters of code", MAX_CODE))
    made = python(text, is_python=tree is not None)
    if not isinstance(made, Rewriting):
        return None
    return Document([_Part(made, 0, Position)] if made.text else (), tree=tree)


def _notebook(text: str, named: bool, heed_noqa: bool) -> Document | None:
    if len(text) > MAX_NOTEBOOK:
        too_long = _over(len(text), "characters of JSON", MAX_NOTEBOOK)
        return _refused(too_long) if notebook.is_likely(text) else None
    found = notebook.parse(text, named)
    if found is None:
        return None
    silent = noqa.of_cells(found.cells) if heed_noqa else _HEARD
    if silent.silences_all:
        return None
    size = sum(len(cell.source) for cell in found.cells)
    if size > MAX_CODE:
        return _refused(_over(size, "characters of code", MAX_CODE), silent)
    return _of_cells(found, JsonText(text), silent)


def _of_cells(found: notebook.Notebook, json_text: JsonText, silent: Noqa) -> Document:
    parts: list[_Part] = []
    problems = [] if found.problem is None else [_not_analysed(found.problem)]
    for cell in found.cells:
        made = python(cell.source)
        if isinstance(made, Fault):
            if not silent.silences(UNPARSABLE_CELL, cell.number, made.row):
                problems.append(_unparsable(cell, made, json_text))
        elif not isinstance(made, Foreign) and made.text:
            parts.append(_Part(made, cell.number, _InCell(cell, json_text)))
    return Document(parts, problems, silent)


class _InCell:
    """The place in the file of a row and column of a cell."""

    def __init__(self, cell: notebook.Cell, json_text: JsonText) -> None:
        self._cell = cell
        self._json_text = json_text

    def __call__(self, row: int, column: int) -> Position:
        return self._json_text.position(self._cell.path, self._rows.offset(row, column))

    @cached_property
    def _rows(self) -> Rows:
        return Rows(self._cell.source)


def _unparsable(cell: notebook.Cell, fault: Fault, json_text: JsonText) -> Finding:
    place = f"cell {cell.number}, line {fault.row}"
    message = f"{place}: the cell is not Python and is skipped ({fault.reason})"
    return Finding(_InCell(cell, json_text)(fault.row, 0), UNPARSABLE_CELL, message)


def _refused(reason: str, silent: Noqa = _HEARD) -> Document:
    return Document((), [_not_analysed(reason)], silent)


def _not_analysed(reason: str) -> Finding:
    return Finding(Position(1, 0), NOT_ANALYSED, f"not analysed: {reason}")


def _over(size: int, what: str, limit: int) -> str:
    return f"{size:,} {what}, the limit is {limit:,}"
