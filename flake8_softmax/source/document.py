"""Scripts and notebooks as one Python text, and the way back to the rows of the file."""

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


_NO_NOQA = Noqa()


class _Section:
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

    `text` is '' or ends in a newline, and `ast.parse` accepts it. `problems` are what could
    not be read, at its place in the file. `tree` is that of `ast`, if the caller has it.
    """

    def __init__(
        self,
        sections: Iterable[_Section],
        problems: Iterable[Finding] = (),
        suppressed: Noqa = _NO_NOQA,
        tree: ast.AST | None = None,
    ) -> None:
        self._sections = tuple(sections)
        self._noqa = suppressed
        self.text = "".join(section.text for section in self._sections)
        self.problems = tuple(problems)
        self.tree = tree

    @property
    def cell_starts(self) -> Sequence[int]:
        """The rows of `text`, from 0, with which a cell begins."""
        return [row - 1 for row in self._first_rows[1:-1]]

    def position(self, row: int, column: int) -> Position:
        """Place in the file of a row (from 1) and column (from 0) of `text`."""
        if not self._sections:
            return Position(1, 0)
        section, inside = self._section(row)
        return section.position(inside, max(column, 0))

    def place(self, row: int) -> str:
        """How a message names a row of `text`: 'line 12', or 'cell 3, line 2' in a notebook."""
        if not self._sections:
            return f"line {row}"
        section, inside = self._section(row)
        return f"cell {section.number}, line {inside}" if section.number else f"line {inside}"

    def prefix(self, row: int) -> str:
        """How the message of a finding begins: '' in a script, its place in a notebook."""
        place = self.place(row)
        return f"{place}: " if place.startswith("cell") else ""

    def suppresses(self, code: str, row: int | None = None) -> bool:
        """Whether a notebook suppresses a code, everywhere or at a row of `text`."""
        if row is None or not self._sections:
            return self._noqa.suppresses(code)
        section, inside = self._section(row)
        return self._noqa.suppresses(code, section.number, inside)

    def _section(self, row: int) -> tuple[_Section, int]:
        row = min(max(row, 1), self._first_rows[-1] - 1)
        index = bisect_right(self._first_rows, row) - 1
        return self._sections[index], row - self._first_rows[index] + 1

    @cached_property
    def _first_rows(self) -> tuple[int, ...]:
        rows = [1]
        for section in self._sections:
            rows.append(rows[-1] + section.text.count("\n"))
        return tuple(rows)


def read(
    text: str, filename: str, respect_noqa: bool = True, tree: ast.AST | None = None
) -> Document | None:
    """The Python of a file; None when there is nothing to analyse and nothing to report.

    Notebooks are recognised by their content: editors send Python under an .ipynb name too.
    `respect_noqa` applies the suppressions in a notebook. `tree` is the result of `ast.parse`, if
    the caller has it.
    """
    text = text.removeprefix("\ufeff")
    if text.lstrip(" \t\r\n").startswith("{"):
        try:
            return _notebook(text, filename.lower().endswith(".ipynb"), respect_noqa)
        except notebook.NotJsonError:
            pass
    return _script(text, tree)


def _script(text: str, tree: ast.AST | None) -> Document | None:
    if len(text) > MAX_CODE:
        return _refused(_over(len(text), "characters of code", MAX_CODE))
    made = python(text, is_python=tree is not None)
    if not isinstance(made, Rewriting):
        return None
    return Document([_Section(made, 0, Position)] if made.text else (), tree=tree)


def _notebook(text: str, named: bool, respect_noqa: bool) -> Document | None:
    if len(text) > MAX_NOTEBOOK:
        too_long = _over(len(text), "characters of JSON", MAX_NOTEBOOK)
        return _refused(too_long) if notebook.is_likely(text) else None
    found = notebook.parse(text, named)
    if found is None:
        return None
    suppressed = noqa.of_cells(found.cells) if respect_noqa else _NO_NOQA
    if suppressed.suppresses_all:
        return None
    size = sum(len(cell.source) for cell in found.cells)
    if size > MAX_CODE:
        return _refused(_over(size, "characters of code", MAX_CODE), suppressed)
    return _of_cells(found, JsonText(text), suppressed)


def _of_cells(found: notebook.Notebook, json_text: JsonText, suppressed: Noqa) -> Document:
    sections: list[_Section] = []
    problems = [] if found.problem is None else [_not_analysed(found.problem)]
    for cell in found.cells:
        made = python(cell.source)
        if isinstance(made, Fault):
            if not suppressed.suppresses(UNPARSABLE_CELL, cell.number, made.row):
                problems.append(_unparsable(cell, made, json_text))
        elif not isinstance(made, Foreign) and made.text:
            sections.append(_Section(made, cell.number, _InCell(cell, json_text)))
    return Document(sections, problems, suppressed)


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


def _refused(reason: str, suppressed: Noqa = _NO_NOQA) -> Document:
    return Document((), [_not_analysed(reason)], suppressed)


def _not_analysed(reason: str) -> Finding:
    return Finding(Position(1, 0), NOT_ANALYSED, f"not analysed: {reason}")


def _over(size: int, what: str, limit: int) -> str:
    return f"{size:,} {what}, the limit is {limit:,}"
