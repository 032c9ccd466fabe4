"""Findings as editors show them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from lsprotocol import types as lsp
from pygls.uris import from_fs_path

from flake8_softmax.finding import CellSpan, Finding, Position, Span
from flake8_softmax.level import Level
from flake8_softmax.server.analysis import Analysis, cell_of
from flake8_softmax.server.positions import Lines
from flake8_softmax.server.snapshot import Cell
from flake8_softmax.source.rows import Rows

SOURCE: Final = "flake8-softmax"

_SEVERITIES: Final[Mapping[Level, lsp.DiagnosticSeverity]] = {
    Level.ERROR: lsp.DiagnosticSeverity.Error,
    Level.WARNING: lsp.DiagnosticSeverity.Warning,
    Level.NOTE: lsp.DiagnosticSeverity.Information,
}
_TAGS: Final[Mapping[str, lsp.DiagnosticTag]] = {
    "SMX505": lsp.DiagnosticTag.Deprecated,
    "SMX905": lsp.DiagnosticTag.Unnecessary,
}


class Places:
    """Where the findings of an analysis stand in the documents of the client."""

    def __init__(self, analysis: Analysis, encoding: str) -> None:
        self._analysis = analysis
        self._snapshot = analysis.snapshot
        self._encoding = encoding
        self._lines: dict[int, Lines] = {}

    def lines(self, number: int) -> Lines:
        """The lines of a cell, or of the script, which is cell 0."""
        if number not in self._lines:
            cell = self._snapshot.cell(number)
            self._lines[number] = Lines("" if cell is None else cell.text, self._encoding)
        return self._lines[number]

    def source(self, cell: Cell, at: lsp.Position) -> Position:
        """The row (from 1) and column (from 0, in characters) of a position in a cell."""
        offset = self.lines(cell.number).offset(at)
        return Rows(cell.text).position(offset)

    def range(self, finding: Finding) -> lsp.Range:
        """The range of a finding in its cell or script."""
        number = cell_of(finding, self._snapshot)
        return self.lines(number).range(self._span(finding.span, finding.cell))

    def location(self, span: Span, cell: CellSpan | None) -> lsp.Location | None:
        """A place that a finding refers to."""
        number = cell.number if cell is not None and self._snapshot.is_notebook else 0
        found = self._snapshot.cell(number)
        if found is None:
            return None
        return lsp.Location(uri=found.uri, range=self.lines(number).range(self._span(span, cell)))

    def _span(self, span: Span, cell: CellSpan | None) -> Span:
        """The place in the document: of a notebook that is open as text, in its JSON."""
        if cell is None or not self._snapshot.is_notebook:
            return span
        return Span(cell.start, cell.end)


def diagnostics(analysis: Analysis, encoding: str) -> dict[str, list[lsp.Diagnostic]]:
    """The diagnostics of the script, or of each cell, by URI; there may be none."""
    places = Places(analysis, encoding)
    found: dict[str, list[lsp.Diagnostic]] = {uri: [] for uri in analysis.snapshot.uris}
    for cell in analysis.snapshot.cells:
        found[cell.uri] = [
            diagnostic(one, places, analysis) for one in analysis.in_cell(cell.number)
        ]
    return found


def diagnostic(finding: Finding, places: Places, analysis: Analysis) -> lsp.Diagnostic:
    """A finding for the client."""
    in_message = analysis.settings.code_in_message
    return lsp.Diagnostic(
        range=places.range(finding),
        message=f"{finding.code} {finding.message}" if in_message else finding.message,
        severity=_SEVERITIES[finding.level],
        code=finding.code,
        code_description=lsp.CodeDescription(href=finding.url),
        source=SOURCE,
        tags=[_TAGS[finding.code]] if finding.code in _TAGS else None,
        related_information=list(_related(finding, places)) or None,
    )


def _related(finding: Finding, places: Places) -> Iterator[lsp.DiagnosticRelatedInformation]:
    for other in finding.related:
        if other.file is None:
            location = places.location(other.span, other.cell)
        else:
            location = _in_file(other.span, other.file)
        if location is not None:
            yield lsp.DiagnosticRelatedInformation(location=location, message=other.message)


def _in_file(span: Span, file: str) -> lsp.Location | None:
    """A place in another file, which may not be open."""
    uri = from_fs_path(file)
    ends = (lsp.Position(at.row - 1, at.column) for at in (span.start, span.end))
    return None if uri is None else lsp.Location(uri, lsp.Range(*ends))
