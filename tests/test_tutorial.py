"""The tutorial shows what it says: its findings are those that its text names, cell by cell."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import nbformat

from flake8_softmax.checker import analyse

TUTORIAL = Path(__file__).parents[1] / "docs" / "tutorial.ipynb"
TEXT = TUTORIAL.read_text(encoding="utf-8")
CELLS: list[dict[str, Any]] = json.loads(TEXT)["cells"]


def announced() -> Iterator[tuple[int, str]]:
    """Number of each cell, all counted from 1, and the code that the text below it names."""
    for number, (cell, below) in enumerate(pairwise(CELLS), 1):
        if cell["cell_type"] == "code":
            for code in re.findall(r"\*\*(SMX\d{3})\*\*", "".join(below["source"])):
                yield number, code


def test_the_findings_are_those_that_are_announced() -> None:
    findings = [(one.cell.number, one.code) for one in analyse(TEXT, TUTORIAL.name) if one.cell]
    assert findings == list(announced())
    assert len(findings) == 5


def test_it_is_a_valid_notebook_without_outputs() -> None:
    nbformat.validate(nbformat.reads(TEXT, as_version=4))
    assert not any(cell.get("outputs") for cell in CELLS)


def test_it_installs_and_loads_the_extension_first() -> None:
    first = next(cell for cell in CELLS if cell["cell_type"] == "code")
    assert "%load_ext flake8_softmax\n" in "".join([*first["source"], "\n"])
