"""Diagnostics for reviewdog; its columns count bytes of UTF-8 from 1, and ends are exclusive."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final, TextIO

from flake8_softmax.cli.formats.code import Code
from flake8_softmax.cli.formats.places import byte_column, in_repository
from flake8_softmax.cli.runs import Checked
from flake8_softmax.finding import DOCUMENTATION, Edit, Finding, Position, Span
from flake8_softmax.level import Level

SEVERITIES: Final = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.NOTE: "INFO"}


def write(results: Iterable[Checked], out: TextIO) -> None:
    whole = {
        "source": {"name": "flake8-softmax", "url": DOCUMENTATION},
        "severity": "WARNING",
        "diagnostics": [row for checked in results for row in _diagnostics(checked)],
    }
    json.dump(whole, out, indent=2)
    out.write("\n")


def _diagnostics(checked: Checked) -> list[dict[str, Any]]:
    lines = checked.source.lines
    path = in_repository(checked.source)
    return [
        {
            "message": finding.text,
            "location": {"path": path, "range": _range(lines, finding.span)},
            "severity": SEVERITIES[finding.level],
            "code": {"value": finding.code, "url": finding.url},
            **_suggestions(checked, finding, lines),
        }
        for finding in checked.findings
    ]


def _suggestions(checked: Checked, finding: Finding, lines: list[str]) -> dict[str, Any]:
    """The edit of a fix; of several that belong together reviewdog could apply one alone."""
    if finding.fix is None or len(finding.fix.edits) != 1 or finding.cell is not None:
        return {}
    (edit,) = finding.fix.edits
    span = _span(Code(checked.source), edit)
    return {"suggestions": [{"range": _range(lines, span), "text": edit.text}]}


def _span(code: Code, edit: Edit) -> Span:
    return Span(code.position(edit.cell, edit.start), code.position(edit.cell, edit.end))


def _range(lines: list[str], span: Span) -> dict[str, Any]:
    return {"start": _place(lines, span.start), "end": _place(lines, span.end)}


def _place(lines: list[str], position: Position) -> dict[str, int]:
    return {"line": position.row, "column": byte_column(lines, position)}
