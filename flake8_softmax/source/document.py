"""Scripts and notebooks as one Python text, and the way back to the rows of the file."""

from __future__ import annotations

import ast
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final, TypeAlias

from flake8_softmax.finding import (
    CELL_NAME,
    CellSpan,
    Finding,
    Position,
    Span,
    not_analysed,
    unparsable_cell,
)
from flake8_softmax.source import noqa, notebook
from flake8_softmax.source.cell import python
from flake8_softmax.source.encoding import decoded
from flake8_softmax.source.json_text import JsonText
from flake8_softmax.source.limits import MAX_CODE, MAX_NOTEBOOK
from flake8_softmax.source.noqa import Noqa
from flake8_softmax.source.rewriting import Rewriting
from flake8_softmax.source.section import AsWritten, InJson, Place, Section
from flake8_softmax.source.syntax import Fault, Foreign

UNPARSABLE_CELL = "SMX002"

_NO_NOQA = Noqa()
_NO_TAGS: Final[Mapping[int, tuple[str, ...]]] = {}


Reader: TypeAlias = Callable[[str], Rewriting | Foreign | Fault]

_CELL_MARKS: Final = ("# %%", "#%%", "# In[", "# COMMAND ---")
"""Comments that begin a cell of a notebook that was made a script."""


class Document:
    """One Python program and the way from its rows back to those of the file.

    `text` is '' or ends in a newline, and `ast.parse` accepts it. `problems` are what could
    not be read, at its place in the file. `tree` is that of `ast`, if the caller has it.
    `line_numbers` is off where rows move before a message is read, as in an editor. `cells` are
    the texts of the code cells of a notebook's file, unless some cannot be read.
    """

    def __init__(
        self,
        sections: Iterable[Section],
        problems: Iterable[Finding] = (),
        suppressed: Noqa = _NO_NOQA,
        tree: ast.AST | None = None,
        cell_name: str = CELL_NAME,
        line_numbers: bool = True,
        cells: Iterable[str] = (),
    ) -> None:
        self._sections = tuple(sections)
        self.cells = tuple(cells)
        self._cell_name = cell_name
        self._line_numbers = line_numbers
        self._noqa = suppressed
        self.text = "".join(section.text for section in self._sections)
        self.problems = tuple(problems)
        self.tree = tree

    @property
    def cell_starts(self) -> Sequence[int]:
        """The rows of `text`, from 0, with which a cell begins."""
        return [row - 1 for row in self._first_rows[1:-1]]

    def first_row(self, cell: int) -> int | None:
        """The row of `text` with which the cell of this number begins, if it is there."""
        for section, row in zip(self._sections, self._first_rows, strict=False):
            if section.number == cell:
                return row
        return None

    def position(self, row: int, column: int) -> Position:
        """Place in the file of a row (from 1) and column (from 0) of `text`."""
        if not self._sections:
            return Position(1, 0)
        section, inside = self._section(row)
        return section.position(Position(inside, max(column, 0)))

    def span(self, span: Span) -> Span:
        """Place in the file of a piece of `text`; it never ends before it starts.

        It ends behind its last character, also where the rest of the row was rewritten, or stands
        elsewhere in the JSON.
        """
        if not self._sections:
            return Span(Position(1, 0), Position(1, 0))
        section, inside = self._in_section(span)
        return section.span(inside)

    def cell_place(self, row: int, column: int) -> tuple[int, int, int] | None:
        """The number of a cell, and the row and column in it, of a place in `text`.

        None in a script. Rows and cells count from 1, columns from 0.
        """
        found = self.cell_span(Span(Position(row, column), Position(row, column)))
        return None if found is None else (found.number, found.start.row, found.start.column)

    def cell_span(self, span: Span) -> CellSpan | None:
        """The place in its cell of a piece of `text`; None in a script."""
        if not self._sections:
            return None
        section, inside = self._in_section(span)
        if not section.number:
            return None
        source = section.source_span(inside)
        return CellSpan(section.number, source.start, source.end, self._cell_name)

    def place(self, row: int) -> str:
        """How a message names a row of `text`: 'line 12', or 'cell 3, line 2' in a notebook."""
        if not self._sections:
            return f"line {row}"
        section, inside = self._section(row)
        cell = f"{self._cell_name.format(section.number)}, " if section.number else ""
        return f"{cell}line {inside}"

    def place_from(self, row: int, other: int) -> str:
        """How a message about the row `other` of `text` names a row.

        Without line numbers: 'a line above', or 'cell 3' for another cell.
        """
        if row == other:
            return "this line"
        if self._line_numbers:
            return self.place(row)
        number = self.cell_number(row)
        if number != self.cell_number(other):
            return self._cell_name.format(number)
        return "a line above" if row < other else "a line below"

    def cell_number(self, row: int) -> int:
        """The number of the cell with a row of `text`; 0 in a script."""
        return self._section(row)[0].number if self._sections else 0

    def source_of(self, number: int) -> str:
        """The text of a cell, or of the script (0), as it is in the file."""
        return next((one.source for one in self._sections if one.number == number), "")

    def offsets(self, span: Span) -> tuple[int, int] | None:
        """Where a piece of `text` stands in its script or cell; None if it was rewritten."""
        if not self._sections:
            return None
        section, inside = self._in_section(span)
        return section.offsets(inside)

    def suppresses(self, code: str, row: int | None = None) -> bool:
        """Whether a notebook suppresses a code, everywhere or at a row of `text`."""
        if row is None or not self._sections:
            return self._noqa.suppresses(code)
        section, inside = self._section(row)
        return self._noqa.suppresses(code, section.number, inside)

    def displays(self, row: int) -> bool:
        """Whether an expression that ends at a row of `text` is the last of a notebook's cell.

        A script may have been a notebook: its cells begin with comments such as `# %%`.
        """
        text, inside, is_cell = self.text, row, False
        if self._sections:
            section, inside = self._section(row)
            text, is_cell = section.text, section.number > 0
        for line in text.split("\n")[inside:]:
            code = line.strip()
            if code.startswith(_CELL_MARKS):
                return True
            if code and not code.startswith("#"):
                return False
        return is_cell

    def _in_section(self, span: Span) -> tuple[Section, Span]:
        """The section in which a span starts, and where the span stands there."""
        section, row = self._section(span.start.row)
        before = span.start.row - row
        behind = Position(self._first_rows[self._index(span.start.row) + 1] - before, 0)
        start = Position(row, max(span.start.column, 0))
        end = Position(span.end.row - before, span.end.column)
        return section, Span(start, max(start, min(end, behind)))

    def _section(self, row: int) -> tuple[Section, int]:
        index = self._index(row)
        last = self._first_rows[-1] - 1
        return self._sections[index], min(max(row, 1), last) - self._first_rows[index] + 1

    def _index(self, row: int) -> int:
        return bisect_right(self._first_rows, min(max(row, 1), self._first_rows[-1] - 1)) - 1

    @cached_property
    def _first_rows(self) -> tuple[int, ...]:
        rows = [1]
        for section in self._sections:
            rows.append(rows[-1] + section.text.count("\n"))
        return tuple(rows)


def may_be_notebook(text: str) -> bool:
    """Whether a text begins as the JSON of a notebook does, whatever the file's name is."""
    return text.lstrip("\ufeff \t\r\n").startswith("{")


def read(
    text: str,
    filename: str,
    respect_noqa: bool = True,
    tree: ast.AST | None = None,
    line_numbers: bool = True,
) -> Document | None:
    """The Python of a file; None when there is nothing to analyse and nothing to report.

    Notebooks are recognised by their content: editors send Python under an .ipynb name too.
    `respect_noqa` applies the suppressions in a notebook. `tree` is the result of `ast.parse`, if
    the caller has it. Messages name rows by `line_numbers`.
    """
    text = decoded(text).removeprefix("\ufeff")
    if may_be_notebook(text):
        try:
            named = filename.lower().endswith(".ipynb")
            return _notebook(text, named, respect_noqa, line_numbers)
        except notebook.NotJsonError:
            pass
    return _script(text, tree, line_numbers)


def _script(text: str, tree: ast.AST | None, line_numbers: bool) -> Document | None:
    if len(text) > MAX_CODE:
        return _refused(_over(len(text), "characters of code", MAX_CODE))
    made = python(text, is_python=tree is not None)
    if not isinstance(made, Rewriting):
        return None
    sections = [Section(made, 0, AsWritten(), text)] if made.text else ()
    return Document(sections, tree=tree, line_numbers=line_numbers)


def of_cells(
    cells: Iterable[tuple[int, str]],
    respect_noqa: bool = True,
    cell_name: str = CELL_NAME,
    line_numbers: bool = True,
    tags: Mapping[int, tuple[str, ...]] = _NO_TAGS,
    reader: Reader = python,
) -> Document:
    """The Python of code cells given as their number, from 1, and their text.

    Positions are those in the cell; `cell_place` and `cell_span` tell which cell it is. `tags` are
    those of cells by their number. `reader` is `python` or remembers what that said.
    """
    written = [notebook.Cell(number, source, (), tags.get(number, ())) for number, source in cells]
    found = notebook.Notebook(tuple(written))
    return _of_cells(found, respect_noqa, lambda _: AsWritten(), cell_name, line_numbers, reader)


def _notebook(text: str, named: bool, respect_noqa: bool, line_numbers: bool) -> Document | None:
    if len(text) > MAX_NOTEBOOK:
        too_long = _over(len(text), "characters of JSON", MAX_NOTEBOOK)
        return _refused(too_long) if notebook.is_likely(text) else None
    found = notebook.parse(text, named)
    if found is None:
        return None
    json_text = JsonText(text)
    return _of_cells(
        found,
        respect_noqa,
        lambda cell: InJson(cell, json_text),
        line_numbers=line_numbers,
        cells=() if found.problem else [cell.source for cell in found.cells],
    )


def _of_cells(
    found: notebook.Notebook,
    respect_noqa: bool,
    place_of: Callable[[notebook.Cell], Place],
    cell_name: str = CELL_NAME,
    line_numbers: bool = True,
    reader: Reader = python,
    cells: Sequence[str] = (),
) -> Document:
    suppressed = noqa.of_cells(found.cells) if respect_noqa else _NO_NOQA
    if suppressed.suppresses_all:
        return Document(())
    size = sum(len(cell.source) for cell in found.cells)
    if size > MAX_CODE:
        return _refused(_over(size, "characters of code", MAX_CODE), suppressed)
    sections: list[Section] = []
    problems = [] if found.problem is None else [not_analysed(found.problem)]
    for cell in found.cells:
        made = reader(cell.source)
        if isinstance(made, Fault):
            if not suppressed.suppresses(UNPARSABLE_CELL, cell.number, made.row):
                problems.append(_unparsable(cell, made, place_of(cell), cell_name))
        elif not isinstance(made, Foreign) and made.text:
            sections.append(Section(made, cell.number, place_of(cell), cell.source))
    return Document(
        sections,
        problems,
        suppressed,
        cell_name=cell_name,
        line_numbers=line_numbers,
        cells=cells,
    )


def _unparsable(cell: notebook.Cell, fault: Fault, place: Place, cell_name: str) -> Finding:
    inside = Position(fault.row, 0)
    start = place.start(inside)
    in_cell = CellSpan(cell.number, inside, inside, cell_name)
    return unparsable_cell(Span(start, start), in_cell, fault.reason)


def _refused(reason: str, suppressed: Noqa = _NO_NOQA) -> Document:
    return Document((), [not_analysed(reason)], suppressed)


def _over(size: int, what: str, limit: int) -> str:
    return f"{size:,} {what}, the limit is {limit:,}"
