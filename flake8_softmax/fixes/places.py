"""Where things stand in the cells of a text, before and after edits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from flake8_softmax.finding import Edit, Finding
from flake8_softmax.source import notebook
from flake8_softmax.source.json_edits import edited as edited_json
from flake8_softmax.source.rows import Rows

Place: TypeAlias = tuple[str, int, int]
"""A code, a cell or 0, and an offset in its source."""


def sources(text: str, filename: str) -> Mapping[int, str]:
    """The source of each code cell of a notebook by its number; a script is cell 0."""
    if not text.lstrip(" \t\r\n").startswith("{"):
        return {0: text}
    try:
        found = notebook.parse(text, filename.lower().endswith(".ipynb"))
    except notebook.NotJsonError:
        return {0: text}
    return {cell.number: cell.source for cell in found.cells} if found is not None else {}


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text of a file after disjoint edits; raises NotEditableError."""
    ordered = sorted(edits, reverse=True)
    if any(edit.cell for edit in ordered):
        return edited_json(text, ordered)
    for edit in ordered:
        text = f"{text[: edit.start]}{edit.text}{text[edit.end :]}"
    return text


def place_of(finding: Finding, texts: Mapping[int, str]) -> Place:
    """Where a finding begins."""
    cell, start = 0, finding.span.start
    if finding.cell is not None:
        cell, start = finding.cell.number, finding.cell.start
    return finding.code, cell, Rows(texts.get(cell, "")).offset(start.row, start.column)


def behind(place: Place, edits: Sequence[Edit]) -> Place:
    """Where a moved place is if what was inserted right there stands before it."""
    code, cell, offset = place
    shift = 0
    for edit in edits:
        if (
            edit.cell == cell
            and edit.start == edit.end
            and moved((code, cell, edit.start), edits) == place
        ):
            shift += len(edit.text)
    return code, cell, offset + shift


def moved(place: Place, edits: Iterable[Edit]) -> Place:
    """Where a place is after edits; inside a replaced text, at its beginning."""
    code, cell, offset = place
    shift = 0
    for edit in edits:
        if edit.cell != cell or edit.start > offset or (edit.start == offset == edit.end):
            continue
        removed = min(edit.end, offset) - edit.start
        inside = offset < edit.end
        shift += (0 if inside else len(edit.text)) - removed
    return code, cell, offset + shift
