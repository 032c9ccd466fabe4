"""A list of objects, one for each finding; rows and columns count from 1."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from flake8_softmax.cli.files import SourceFile
from flake8_softmax.cli.formats.code import Code
from flake8_softmax.cli.formats.places import name_of
from flake8_softmax.cli.runs import Checked
from flake8_softmax.finding import CellSpan, Edit, Finding, Fix, Position, Related


def write(results: Iterable[Checked], out: TextIO) -> None:
    json.dump([row for checked in results for row in _rows(checked)], out, indent=2)
    out.write("\n")


def _rows(checked: Checked) -> list[dict[str, Any]]:
    code = Code(checked.source)
    return [described(checked.source, finding, code) for finding in checked.findings]


def described(source: SourceFile, finding: Finding, code: Code) -> dict[str, Any]:
    """A finding as an object."""
    return {
        "filename": source.name,
        "code": finding.code,
        "name": finding.name,
        "level": finding.level.value,
        "message": finding.message,
        "location": _place(finding.span.start),
        "end_location": _place(finding.span.end),
        **_cell(finding.cell),
        "url": finding.url,
        "related": [_related(related) for related in finding.related],
        "fix": _fix(finding.fix, code) if finding.fix else None,
    }


def _place(position: Position) -> dict[str, int]:
    return {"row": position.row, "column": position.column + 1}


def _cell(cell: CellSpan | None) -> dict[str, Any]:
    if cell is None:
        return {"cell": None, "cell_location": None}
    return {"cell": cell.number, "cell_location": _place(cell.start)}


def _related(related: Related) -> dict[str, Any]:
    other = {} if related.file is None else {"filename": name_of(related.file)}
    return {
        **other,
        "message": related.message,
        "location": _place(related.span.start),
        "end_location": _place(related.span.end),
        **_cell(related.cell),
    }


def _fix(fix: Fix, code: Code) -> dict[str, Any]:
    return {
        "applicability": fix.applicability.value,
        "title": fix.title,
        "edits": [_edit(edit, code) for edit in fix.edits],
    }


def _edit(edit: Edit, code: Code) -> dict[str, Any]:
    """What to write, and between which places: of the script, or of the source of a cell."""
    return {
        "content": edit.text,
        "cell": edit.cell or None,
        "location": _place(code.position(edit.cell, edit.start)),
        "end_location": _place(code.position(edit.cell, edit.end)),
    }
