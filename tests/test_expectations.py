"""The reader of case files, checked against the standard library and by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from expectations import Expected, Json, Spot, characters_text, expected_findings

NOTEBOOKS = sorted((Path(__file__).parents[1] / "docs" / "examples").glob("*.ipynb"))


def plain(value: object) -> object:
    """The value with its strings as `json.loads` gives them; words stay text."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list) and value and hasattr(value[0], "spot"):
        return characters_text(value)
    return [plain(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_notebooks_are_read_as_json_reads_them(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    sources = [cell["source"] for cell in json.loads(text)["cells"]]
    assert [plain(cell["source"]) for cell in Json(text).read()["cells"]] == sources


def test_characters_stand_where_their_escapes_begin() -> None:
    characters = Json(r'"a\n\u00e9\ud83d\ude00\"b"').read()
    assert characters_text(characters) == 'a\né😀"b'
    assert [character.spot.column for character in characters] == [2, 3, 5, 11, 23, 25]
    assert {character.spot.row for character in characters} == {1}


def test_rows_are_those_of_the_file() -> None:
    assert Json('[\n 1,\n  "a"]').read()[1][0].spot == Spot(3, 4)


def test_a_script_promises_row_and_column(tmp_path: Path) -> None:
    path = tmp_path / "bad_script.py"
    path.write_text("a\nb  # expect: SMX203@1, SMX101@3\n# expect-below: SMX402@2\nc(d)\n")
    assert expected_findings(path) == [
        Expected(2, 1, "SMX203"),
        Expected(2, 3, "SMX101"),
        Expected(4, 2, "SMX402"),
    ]


def test_a_notebook_promises_the_place_in_its_json(tmp_path: Path) -> None:
    source = ["é = 1\n", "b('c')  # expect: SMX203@3"]
    path = tmp_path / "bad_notebook.ipynb"
    path.write_text(json.dumps({"cells": [{"cell_type": "code", "source": source}]}, indent=1))
    rows = path.read_text().split("\n")
    row = next(number for number, text in enumerate(rows, 1) if "expect" in text)
    assert expected_findings(path) == [Expected(row, rows[row - 1].index("b(") + 3, "SMX203")]


def test_a_misspelt_promise_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "bad_script.py"
    path.write_text("a  # expect: SMX203:1\n")
    with pytest.raises(AssertionError, match="not an expectation"):
        expected_findings(path)
