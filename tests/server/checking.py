"""What `flake8-softmax check` reports of a program, at the places where an editor shows it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from lsprotocol import types as lsp
from server.programs import LINE_ENDS

from flake8_softmax.checker import check
from flake8_softmax.cli.configuration import Configuration, given, load
from flake8_softmax.cli.files import SourceFile
from flake8_softmax.finding import Finding, Position


class Place(NamedTuple):
    """A finding: the line and the unit of UTF-16 at which it begins, its code and message."""

    line: int
    unit: int
    code: str
    message: str


def shown(diagnostics: Iterable[lsp.Diagnostic]) -> list[Place]:
    """The findings that a client shows in a cell or script."""
    return sorted(
        Place(one.range.start.line, one.range.start.character, str(one.code), one.message)
        for one in diagnostics
    )


def reported(
    name: str, languages: Sequence[str], texts: Sequence[str], line_numbers: bool = False
) -> list[list[Place]]:
    """What is reported of each cell, or of the only text of a script."""
    text = as_json(languages, texts) if name.endswith(".ipynb") else texts[0]
    configuration = _configuration()
    options = replace(configuration.checks, line_numbers=line_numbers)
    source = SourceFile(name, name, b"", text, "utf-8")
    found: list[list[Place]] = [[] for _ in texts]
    for one in configuration.reported(source, check(text, name, options)):
        number, at = _cell_of(one)
        found[number].append(Place(*_in_units(texts[number], at), one.code, one.message))
    return [sorted(places) for places in found]


def as_json(languages: Sequence[str], texts: Sequence[str]) -> str:
    """A notebook as Jupyter writes it: each line of a cell in a line of its own."""
    cells = [
        {
            "cell_type": "code" if language == "python" else "markdown",
            "metadata": {},
            "source": text.splitlines(keepends=True),
        }
        for language, text in zip(languages, texts, strict=True)
    ]
    return json.dumps({"nbformat": 4, "metadata": {}, "cells": cells}, indent=1)


def _cell_of(finding: Finding) -> tuple[int, Position]:
    """The number of the cell, from 0, and the place in it."""
    cell = finding.cell
    return (0, finding.position) if cell is None else (cell.number - 1, cell.start)


def _in_units(text: str, at: Position) -> tuple[int, int]:
    line = LINE_ENDS.split(text)[at.row - 1]
    return at.row - 1, len(line[: at.column].encode("utf-16-le", "surrogatepass")) // 2


@cache
def _configuration() -> Configuration:
    return load(given(["--isolated"]))
