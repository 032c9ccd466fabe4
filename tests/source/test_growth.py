"""Long and odd cells: the work grows as the text does, whatever the text is."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from growth import assert_linear

from flake8_softmax.source import read
from flake8_softmax.source.cell import python
from flake8_softmax.source.noqa import of_cells
from flake8_softmax.source.notebook import Cell

ROWS = [
    "!echo (",
    "ls x(",
    "%time f(",
    "%time f(x)",
    "%time -n 1 -n 1 -n",
    "x = !ls (",
    "x = !ls \\",
    "(a?",
    "?(",
    "a?",
    "print 'a",
    "print a, `b`",
    "print \\",
    "exec 'a' in b",
    "raise E, '''",
    "except A, b:",
    "x <> y",
    "x = # (",
    "x =",
    "f(a=, b=",
    "f(# TODO)",
    "f( # ))))",
    "f(#",
    "???",
    "def f():",
    "if a:",
    "  \tif a:",
    "\t b",
    "'''",
    '"""',
    "'",
    "\\",
    "\\'",
    ">>> x",
    "In [1]: x",
    "%%time",
    "%%bash",
    "%sql x",
    "# noqa",
    "# flake8: noqa: A1",
    "\f",
    "\v",
    " ",
    "(",
    ")",
    "=",
    ":",
    ";",
    "`",
    "x" * 50,
    "\u2028",
    "\N{GREEK SMALL LETTER MU}x =",
]
"""Rows that are not Python, or only begin something, each of which is repeated."""

ONE_ROW = [
    ")",
    "# )",
    " #",
    " \t",
    "?",
    "!",
    "%time -n",
    "%time -n ",
    "-n ",
    "\\",
    "'",
    '"',
    "\\'",
    "''",
    "=",
    " = ",
    "a=,",
    "`",
    "<>",
    "print a; ",
    ",",
    ";",
    "# noqa:",
    "# noqa: A1",
    "A1",
    "A1,",
    "flake8: ",
    "In [1",
    ">>> ",
    "\f",
    "\t",
    "\r",
    "1.",
    "\N{GREEK SMALL LETTER MU}",
]
"""Pieces of a row, each of which is repeated behind some beginnings of a row."""

BEGINNINGS = ["", "x = ", "f( # ", "%time ", "# noqa:", "!", "    ", "%%time ", "x = '", "`"]


@pytest.mark.parametrize("row", ROWS, ids=ascii)
@pytest.mark.parametrize("last", ["", "x = ("])
def test_many_rows_cost_their_share(row: str, last: str) -> None:
    assert_linear(lambda n: f"{row}\n" * n + last, python, 800)


@pytest.mark.parametrize("piece", ONE_ROW, ids=ascii)
def test_a_long_row_costs_its_share(piece: str) -> None:
    def rows(n: int) -> str:
        return "\n".join(f"{beginning}{piece * n}x" for beginning in BEGINNINGS)

    assert_linear(rows, python, 800)
    assert_linear(rows, lambda text: of_cells([Cell(1, text, ())]), 800)


def test_a_comment_full_of_brackets_costs_its_share() -> None:
    assert_linear(lambda n: "f( # " + ")" * n + "x", python, 5_000)


def of_many_cells(source: str) -> Callable[[int], str]:
    def make(n: int) -> str:
        cells = [{"cell_type": "code", "metadata": {}, "source": source}] * n
        return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4})

    return make


@pytest.mark.parametrize("source", ["", "x = 1", "!ls", "  x = 1\n  !ls", "%%bash", "x = 1 # noqa"])
def test_many_cells_cost_their_share(source: str) -> None:
    def ask(text: str) -> None:
        found = read(text, "a.ipynb")
        assert found is not None
        for row in range(0, found.text.count("\n"), 10):
            found.position(row, 0)
            found.suppresses("SMX203", row)

    assert_linear(of_many_cells(source), ask, 800)


def test_many_suppressions_cost_their_share() -> None:
    def make(n: int) -> str:
        source = "".join(f"# flake8: noqa: X{number}\n" for number in range(n))
        cells = [source, *["x = ="] * n]
        return json.dumps(
            {
                "cells": [{"cell_type": "code", "metadata": {}, "source": one} for one in cells],
                "nbformat": 4,
            }
        )

    assert_linear(make, lambda text: read(text, "a.ipynb"), 800)
