"""What the linter tells its hosts: plain frozen data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from flake8_softmax.level import Applicability, Level


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text: `row` counts from 1, `column` from 0 in characters of the row."""

    row: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of a text, from `start` up to `end`."""

    start: Position
    end: Position


DOCUMENTATION: Final = "https://flake8-softmax.readthedocs.io/en/latest"

CELL_NAME: Final = "cell {}"
"""How messages name a cell by its number."""

BEGINNING: Final = Span(Position(1, 0), Position(1, 0))
"""Where findings stand that concern a whole file."""


@dataclass(frozen=True, slots=True, order=True)
class CellSpan:
    """A piece of a notebook's cell: the cell's number from 1, all cells counted; rows inside it.

    In a kernel the number is that of the cell's run, and `name` says so.
    """

    number: int
    start: Position
    end: Position
    name: str = CELL_NAME

    @property
    def place(self) -> str:
        """How messages name it: 'cell 3, line 2'."""
        return f"{self.name.format(self.number)}, line {self.start.row}"


@dataclass(frozen=True, slots=True, order=True)
class Related:
    """Another place that a finding is about, and what is there; `file` if it is another file."""

    span: Span
    message: str
    cell: CellSpan | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace what stands from `start` up to `end` by `text`.

    Offsets count the characters, as they are in the file, of a script or of the source of a
    notebook's cell. Cells count from 1, all cells counted; a script is cell 0.
    """

    cell: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """The remedy of a finding as edits: at least one, sorted and disjoint, applied all or none.

    `reason` says why it is less applicable than its rule allows, if it is.
    """

    title: str
    applicability: Applicability
    edits: tuple[Edit, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One reported defect; ordered by its place in the file, then by its code.

    `cell` is its place in a notebook's cell; the message does not repeat it. `known` when it rests
    on what was known of the values of names, not on the text alone. `elsewhere` is what it is about
    if that is in a file that the analysed one imports.
    """

    span: Span
    code: str
    name: str
    level: Level
    message: str
    related: tuple[Related, ...] = ()
    cell: CellSpan | None = None
    fix: Fix | None = field(default=None, compare=False)
    known: bool = field(default=False, compare=False)
    elsewhere: Elsewhere | None = field(default=None, compare=False)

    @property
    def position(self) -> Position:
        """Where it begins in the file."""
        return self.span.start

    @property
    def text(self) -> str:
        """The message, after its place in the notebook's cell if it has one."""
        return f"{self.cell.place}: {self.message}" if self.cell else self.message

    @property
    def url(self) -> str:
        """The page of its rule."""
        return page_url(self.code)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A finding as it stands in an imported file, at the path `file`, in the function of a name."""

    file: str
    finding: Finding
    function: str


def page_url(code: str) -> str:
    """The page of a rule."""
    return f"{DOCUMENTATION}/rules/{code}.html"


def not_analysed(reason: str) -> Finding:
    """A file that was not analysed."""
    return Finding(BEGINNING, "SMX003", "not-analysed", Level.NOTE, f"not analysed: {reason}")


def unparsable_cell(span: Span, cell: CellSpan, reason: str) -> Finding:
    """A cell that was skipped."""
    message = f"the cell is not Python and is skipped ({reason})"
    return Finding(span, "SMX002", "unparsable-cell", Level.NOTE, message, cell=cell)


def internal_error(what: str) -> Finding:
    """A failure of the linter itself."""
    message = f"internal error: {what}; please report it"
    return Finding(BEGINNING, "SMX001", "internal-error", Level.ERROR, message)
