"""The code with the place of each finding marked, and the remedy: for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, TextIO

from rich.console import Console
from rich.text import Text

from flake8_softmax.cli.console import console
from flake8_softmax.cli.formats.code import Code
from flake8_softmax.cli.formats.excerpt import Row, Underline, excerpt, marks
from flake8_softmax.cli.formats.places import name_of
from flake8_softmax.cli.runs import Checked
from flake8_softmax.finding import Finding
from flake8_softmax.level import Level
from flake8_softmax.text import printable

STYLES: Final = {Level.ERROR: "bold red", Level.WARNING: "bold yellow", Level.NOTE: "bold cyan"}

WIDTH: Final = 120
"""Columns of a row of code where there is no terminal."""

_DIM: Final = "blue"
_NARROWEST: Final = 20


def write(results: Iterable[Checked], out: TextIO) -> None:
    terminal = console(out)
    for checked in results:
        code = Code(checked.source)
        for finding in checked.findings:
            for line in _Block(checked, finding, code, terminal).lines():
                terminal.print(line, soft_wrap=line.no_wrap)
            terminal.print()


class _Block:
    """How one finding is shown."""

    def __init__(self, checked: Checked, finding: Finding, code: Code, terminal: Console) -> None:
        self._name = printable(checked.source.name)
        self._finding = finding
        self._is_terminal = terminal.is_terminal
        places = marks(finding)
        self._gutter = len(str(max(place.start.row for place in places)))
        width = terminal.width if self._is_terminal else WIDTH
        self._width = max(width - self._gutter - 3, _NARROWEST)
        self._rows = excerpt(places, code, self._width)

    def lines(self) -> Iterator[Text]:
        """The finding in lines; those that are too long are broken between words, if they may."""
        mistake, remedy = parted(self._finding.message)
        yield self._title(mistake)
        yield self._place()
        for cell, rows in groupby(self._rows, key=lambda row: row.cell):
            yield self._margin("|", f"cell {cell}" if cell else "", _DIM)
            yield from self._code(rows)
        yield from self._other_files()
        if remedy:
            yield self._margin("= help:", remedy)

    def _title(self, mistake: str) -> Text:
        code, level = self._finding.code, self._finding.level
        link = f" link {self._finding.url}" if self._is_terminal else ""
        title = Text().append(f"{level.value}[{code}]", f"{STYLES[level]}{link}")
        return title.append(f": {mistake}", "bold")

    def _place(self) -> Text:
        at, cell = self._finding.position, self._finding.cell
        place = f"{self._name}:{at.row}:{at.column + 1}"
        arrow = Text(f"{' ' * self._gutter}--> ", _DIM, no_wrap=True)
        return arrow.append(f"{place} ({cell.place})" if cell else place, "default")

    def _other_files(self) -> Iterator[Text]:
        """The places in other files, which are not shown."""
        for related in self._finding.related:
            if related.file is not None:
                at, name = related.span.start, printable(name_of(related.file))
                line = Text(f"{' ' * self._gutter}::: ", _DIM, no_wrap=True)
                yield line.append(f"{name}:{at.row}:{at.column + 1} {related.message}", "default")

    def _code(self, rows: Iterable[Row]) -> Iterator[Text]:
        before: int | None = None
        for row in rows:
            if before is not None and row.number > before + 1:
                yield Text("...", _DIM)
            before = row.number
            yield self._margin("|", row.text, number=str(row.number))
            for underline in row.underlines:
                yield from self._underlined(underline)

    def _underlined(self, underline: Underline) -> Iterator[Text]:
        style = STYLES[self._finding.level] if underline.is_primary else _DIM
        sign = "^" if underline.is_primary else "-"
        width = min(underline.width, self._width - underline.before)
        text = f"{' ' * underline.before}{sign * width}"
        if underline.before + width + 1 + len(underline.label) <= self._width:
            yield self._margin("|", f"{text} {underline.label}".rstrip(), style)
        else:
            yield self._margin("|", text, style)
            yield self._margin("|", underline.label, style)

    def _margin(self, sign: str, text: str = "", style: str = "default", number: str = "") -> Text:
        margin = Text(f"{number:>{self._gutter}} {sign}", _DIM)
        return margin.append(f" {text}", style) if text else margin


def parted(message: str) -> tuple[str, str]:
    """The mistake, and the remedy that a message ends with, if any."""
    mistake, separator, remedy = message.rpartition("; ")
    return (mistake, remedy) if separator else (message, "")
