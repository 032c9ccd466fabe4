"""Places in the JSON of a notebook cost the same wherever they are and in whatever order asked."""

from __future__ import annotations

import json

import pytest
from growth import assert_linear
from hypothesis import given
from hypothesis import strategies as st

from flake8_softmax.finding import Position
from flake8_softmax.source import read
from flake8_softmax.source.json_text import JsonText
from flake8_softmax.source.rows import Index, Rows

ROW = "f(x, 'é', [1, 2], k=\"softmax\")\n"


def notebook(sources: list[str], outputs: int = 0, indent: int | None = None) -> str:
    """A notebook whose first cell has so many rows of output."""
    text = "\n".join("[0.1, 0.2]" for _ in range(outputs)).splitlines(keepends=True)
    output = {"output_type": "stream", "name": "stdout", "text": text}
    cells = [
        {"cell_type": "code", "metadata": {}, "outputs": [output], "source": source}
        for source in sources
    ]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4}, indent=indent)


def ask_backwards(text: str) -> None:
    """Ask for the place of every row, the last first."""
    found = read(text, "a.ipynb")
    assert found is not None
    assert found.text
    for row in range(found.text.count("\n"), 0, -1):
        found.position(row, 7)


@pytest.mark.parametrize("indent", [None, 1])
def test_places_behind_long_outputs(indent: int | None) -> None:
    assert_linear(lambda n: notebook([ROW * (n // 100)], n, indent), ask_backwards, 30_000)


def test_places_in_one_long_string() -> None:
    assert_linear(lambda n: notebook([ROW * n]), ask_backwards, 2_500)


def test_places_in_one_long_row() -> None:
    def ask(text: str) -> None:
        found = read(text, "a.ipynb")
        assert found is not None
        for column in range(len(found.text), 0, -200):
            found.position(1, column)

    assert_linear(lambda n: notebook(["x = [" + "'a', " * n + "]"]), ask, 40_000)


def test_broken_cells_in_one_row() -> None:
    def problems(text: str) -> None:
        found = read(text, "a.ipynb")
        assert found is not None
        assert len(found.problems) > 1_000

    assert_linear(lambda n: notebook(["x = ="] * n), problems, 1_500)


TEXTS = st.lists(
    st.sampled_from(["a", "é", "\n", "\r", "\r\n", "\n\n", "x" * 300, "\\", "😀", '"']), max_size=40
).map("".join)


@given(TEXTS, st.integers(1, 7))
def test_every_row_of_a_large_text_is_found(text: str, block: int) -> None:
    rows, index = Rows(text), Index(text, block)
    for row, line in enumerate(rows_of(text), 1):
        for column in range(len(line) + 1):
            assert index.position(rows.start(row) + column) == Position(row, column)


def rows_of(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


@given(TEXTS, st.booleans())
def test_every_character_of_a_long_string_is_found(text: str, ascii_only: bool) -> None:
    raw = json.dumps({"source": text}, ensure_ascii=ascii_only)
    places = JsonText(raw)
    for offset, character in enumerate(text):
        start = places.offset(("source",), offset)
        written = json.dumps(character, ensure_ascii=ascii_only)[1:-1]
        assert raw[start : start + len(written)] == written
        after = places.end_position(("source",), offset + 1)
        assert after == Position(1, start + len(written))
    assert places.offset(("source",), len(text)) == len(raw) - 2
    assert places.offset(("source",), len(text) + 9) == len(raw) - 2
