"""The code cells of a notebook in format 3 or 4, recognised by its content.

Kernels and cells of other languages are left out; without metadata a notebook is Python.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from flake8_softmax.source.json_text import Path
from flake8_softmax.source.limits import MAX_REASON
from flake8_softmax.text import printable, shortened

_PYTHON = ("python", "ipython", "pypy", "pyspark")


@dataclass(frozen=True, slots=True)
class Cell:
    """A code cell: its number among all cells from 1, text, path in the JSON, tags; id or ""."""

    number: int
    source: str
    path: Path
    tags: tuple[str, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Notebook:
    """The code cells, and what cannot be read, if anything."""

    cells: tuple[Cell, ...]
    problem: str | None = None


class NotJsonError(ValueError):
    """The text is not JSON; it may still be Python, `{x for x in y}`."""


def parse(text: str, named: bool) -> Notebook | None:
    """The notebook in a text; None for other JSON and for notebooks of another language.

    `named` tells that the file's name ends in .ipynb: a notebook that is not quite JSON, which
    Python reads as a dict all the same, is then reported.
    """
    try:
        # int() refuses more than 4300 digits; no number of a notebook matters here
        data = json.JSONDecoder(strict=False, parse_int=float).decode(text)
    except RecursionError:
        return _unreadable("its JSON is nested too deeply", named or is_likely(text))
    except ValueError as error:
        if named and is_likely(text):
            return Notebook((), _reason(f"not JSON: {error}"))
        raise NotJsonError from error
    return _from_data(data, named) if isinstance(data, dict) else None


def _unreadable(reason: str, certain: bool) -> Notebook | None:
    return Notebook((), printable(reason)) if certain else None


def is_likely(text: str) -> bool:
    """Whether a text that cannot be read as JSON was meant as a notebook."""
    return '"cells"' in text and '"nbformat"' in text


def _from_data(data: dict[str, Any], named: bool) -> Notebook | None:
    claims = named or "nbformat" in data
    if not isinstance(data.get("cells", data.get("worksheets")), list):
        certain = "nbformat" in data or (named and "cells" in data)
        return _unreadable("its cells are not a list", certain)
    if not _is_python(_languages(data.get("metadata"))):
        return None
    cells: list[Cell] = []
    problem: str | None = None
    for number, (path, cell) in enumerate(_entries(data), 1):
        source = _source(cell)
        if source is None:
            problem = problem or f"cell {number} is not what a notebook's cell is"
        elif _is_code(cell):
            cells.append(_cell(number, source, path, cell))
    return Notebook(tuple(cells), problem if claims else None)


def _cell(number: int, source: str, path: Path, cell: dict[str, Any]) -> Cell:
    named = cell.get("id")
    path = (*path, _source_key(cell))
    return Cell(number, source, path, _tags(cell), named if isinstance(named, str) else "")


def _entries(data: dict[str, Any]) -> Iterator[tuple[Path, Any]]:
    if "cells" in data:
        yield from ((("cells", index), cell) for index, cell in enumerate(data["cells"]))
        return
    for number, sheet in enumerate(data["worksheets"]):
        cells = sheet.get("cells", []) if isinstance(sheet, dict) else None
        if not isinstance(cells, list):
            yield ("worksheets", number), None
            continue
        for index, cell in enumerate(cells):
            yield ("worksheets", number, "cells", index), cell


def _source(cell: Any) -> str | None:
    """The text of a code cell; '' for other cells, None for what is not a cell."""
    if not isinstance(cell, dict):
        return None
    if cell.get("cell_type") != "code":
        return ""
    source = cell.get(_source_key(cell), "")
    if isinstance(source, str):
        return source
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        return "".join(source)
    return None


def _source_key(cell: dict[str, Any]) -> str:
    return "source" if "source" in cell else "input"


def _tags(cell: dict[str, Any]) -> tuple[str, ...]:
    tags = _inside(cell, "metadata", "tags")
    return tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else ()


def _is_code(cell: dict[str, Any]) -> bool:
    return cell.get("cell_type") == "code" and _is_python(_cell_languages(cell))


def _languages(metadata: Any) -> list[Any]:
    return [
        _inside(metadata, "kernelspec", "language"),
        _inside(metadata, "language_info", "name"),
        _inside(metadata, "application/vnd.databricks.v1+notebook", "language"),
    ]


def _cell_languages(cell: dict[str, Any]) -> list[Any]:
    return [
        cell.get("language"),
        _inside(cell, "metadata", "language"),
        _inside(cell, "metadata", "vscode", "languageId"),
        _inside(cell, "metadata", "dotnet_interactive", "language"),
        _inside(cell, "metadata", "polyglot_notebook", "kernelName"),
    ]


def _is_python(languages: list[Any]) -> bool:
    named = [language.lower() for language in languages if isinstance(language, str) and language]
    return not named or any(language.startswith(_PYTHON) for language in named)


def _inside(data: Any, *keys: str) -> Any:
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    return data


def _reason(text: str) -> str:
    return shortened(printable(text), MAX_REASON)
