"""Edits of a notebook's cells inside the strings of its JSON; every other character stays."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from flake8_softmax.finding import Edit
from flake8_softmax.source import notebook
from flake8_softmax.source.json_text import ESCAPE, JsonText, Path

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_CAPITALS: Final = re.compile(r"\\u(?=[0-9A-F]{4})[0-9]*[A-F]")
_SMALL: Final = re.compile(r"\\u(?=[0-9a-f]{4})[0-9]*[a-f]")


class NotEditableError(ValueError):
    """Edits that cannot be made in the JSON of a notebook; the text says why."""


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The JSON of a notebook after disjoint edits; raises NotEditableError.

    Only the strings of the edited sources change, and of these only the replaced characters.
    """
    found = notebook.parse(text, named=True)
    cells = {cell.number: cell for cell in found.cells} if found is not None else {}
    json_text, style = JsonText(text), _Style(text)
    ordered = sorted(edits, reverse=True)
    spans: list[tuple[int, int, str]] = []
    for edit in ordered:
        cell = cells.get(edit.cell)
        if cell is None or not cell.source:
            raise NotEditableError("the cell is empty")
        if _SURROGATE.search(cell.source):
            raise NotEditableError("the cell holds half a character")
        spans.append(_Source(text, json_text, cell).span(edit, style))
    new = text
    for start, end, written in sorted(spans, reverse=True):
        new = new[:start] + written + new[end:]
    _ensure_only_sources_changed(text, new, ordered, cells.values())
    return new


class _Source:
    """The source of one cell in the JSON, a string or a list of strings."""

    def __init__(self, text: str, json_text: JsonText, cell: notebook.Cell) -> None:
        self._text = text
        self._json_text = json_text
        self._cell = cell
        self._ends = json_text.ends(cell.path)

    def span(self, edit: Edit, style: _Style) -> tuple[int, int, str]:
        """What to replace in the JSON, and by what."""
        start, end = self._starts_at(edit), self._ends_at(edit)
        separator = self._json_text.separator(self._cell.path)
        return start, max(start, end), style.written(edit.text, separator)

    def _starts_at(self, edit: Edit) -> int:
        if self._removes_the_last_line(edit):
            return self._json_text.end_offset(self._cell.path, edit.start)
        if edit.start == len(self._cell.source):
            return self._json_text.end_offset(self._cell.path, edit.start)
        return self._json_text.offset(self._cell.path, edit.start)

    def _removes_the_last_line(self, edit: Edit) -> bool:
        whole = edit.start in self._ends and edit.end == len(self._cell.source) > edit.start
        return whole and not edit.text

    def _ends_at(self, edit: Edit) -> int:
        """Behind the last character; before the next string if that continues the line."""
        path, end = self._cell.path, edit.end
        if edit.start == end:
            return self._starts_at(edit)
        kept = edit.text or self._cell.source[self._begin_of_string(edit.start) : edit.start]
        if end in self._ends and end < len(self._cell.source) and not kept.endswith("\n"):
            return self._json_text.offset(path, end)
        return self._json_text.end_offset(path, end)

    def _begin_of_string(self, offset: int) -> int:
        return max((end for end in self._ends if end <= offset), default=0)


class _Style:
    """How a file writes the characters of its strings."""

    def __init__(self, text: str) -> None:
        self._ascii = text.isascii()
        self._capital = bool(_CAPITALS.search(text)) and not _SMALL.search(text)

    def written(self, text: str, separator: str | None) -> str:
        """The inside of a JSON string; after each newline a new string begins in a list."""
        lines = text.split("\n")
        escaped = [self._escaped(line) for line in lines]
        return "\\n".join(escaped) if separator is None else f'\\n"{separator}"'.join(escaped)

    def _escaped(self, text: str) -> str:
        escaped = json.dumps(text, ensure_ascii=self._ascii)[1:-1]
        return ESCAPE.sub(_capitals, escaped) if self._capital else escaped


def _capitals(escape: re.Match[str]) -> str:
    text = escape[0]
    return text.upper().replace("\\U", "\\u") if text.startswith("\\u") else text


def _ensure_only_sources_changed(
    old: str, new: str, edits: Sequence[Edit], cells: Iterable[notebook.Cell]
) -> None:
    before, after = _loaded(old), _loaded(new)
    for cell in cells:
        source = cell.source
        for edit in edits:
            if edit.cell == cell.number:
                source = f"{source[: edit.start]}{edit.text}{source[edit.end :]}"
        _put(before, cell.path, source)
        _put(after, cell.path, "".join(_taken(after, cell.path)))
    if before != after:
        raise NotEditableError("the JSON would change elsewhere too")


def _loaded(text: str) -> Any:
    """The JSON with its numbers as they are written, so that all of them can be compared."""
    decoder = json.JSONDecoder(strict=False, parse_float=str, parse_int=str, parse_constant=str)
    try:
        return decoder.decode(text)
    except ValueError as error:
        raise NotEditableError("it would not be JSON") from error


def _taken(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _put(data: Any, path: Path, source: str) -> None:
    _taken(data, path[:-1])[path[-1]] = source
