"""The statements of a file and where its nodes stand, asked of a whole program."""

from __future__ import annotations

import ast
import json

import libcst as cst
import pytest

from flake8_softmax.finding import CellSpan, Position, Span
from flake8_softmax.program.program import NotParsedError, Program
from flake8_softmax.source import Document, read
from flake8_softmax.source.document import of_cells
from flake8_softmax.source.slicing import slice_of

CELLS = ["import keras\nx = 1\n", "y = f(\n  'é')\n%time z = g(2)\n"]


def parsed(document: Document) -> Program:
    return Program.parsed(document, slice_of(document, ["keras"], bool))


def calls(program: Program) -> list[cst.Call]:
    values = [
        line.body[0].value
        for line in program.statements
        if isinstance(line, cst.SimpleStatementLine) and isinstance(line.body[0], cst.Assign)
    ]
    return [value for value in values if isinstance(value, cst.Call)]


def span(row: int, column: int, end_row: int, end_column: int) -> Span:
    return Span(Position(row, column), Position(end_row, end_column))


def test_a_node_of_a_script() -> None:
    document = read("".join(CELLS).replace("%time ", ""), "x.py")
    assert document is not None
    program = parsed(document)
    first, second = (program.where(call) for call in calls(program))
    assert first.in_program == first.in_file == span(3, 4, 4, 6)
    assert second.in_file == span(5, 4, 5, 8)
    assert first.cell is None


def test_a_node_of_a_notebook() -> None:
    cells = [{"cell_type": "code", "metadata": {}, "source": source} for source in CELLS]
    text = json.dumps({"cells": cells, "nbformat": 4}, indent=1)
    document = read(text, "x.ipynb")
    assert document is not None
    program = parsed(document)
    first, second = (program.where(call) for call in calls(program))
    row = next(row for row, line in enumerate(text.splitlines(), 1) if "y = f" in line)
    line = text.splitlines()[row - 1]
    assert first.in_program == span(3, 4, 4, 6)
    assert (first.in_file.start, first.in_file.end) == (
        Position(row, line.index("f(")),
        Position(row, line.index(")") + 1),
    )
    assert first.cell == CellSpan(2, Position(1, 4), Position(2, 6))
    assert second.cell == CellSpan(2, Position(3, 10), Position(3, 14))


def test_a_node_of_several_texts() -> None:
    program = parsed(of_cells(list(enumerate(CELLS, 4))))
    second = program.where(calls(program)[1])
    assert second.cell == CellSpan(5, Position(3, 10), Position(3, 14))
    assert second.in_file == span(3, 10, 3, 14)


def test_a_node_of_a_slice() -> None:
    text = "import keras\ndef idle():\n    pass\ndef f():\n    y = keras.g(1)\n"
    document = read(text, "x.py", tree=ast.parse(text))
    assert document is not None
    program = parsed(document)
    function = program.statements[-1]
    assert isinstance(function, cst.FunctionDef)
    assert program.where(function).in_file == span(4, 0, 5, 18)


def test_many_nodes_at_once() -> None:
    text = "import keras\n" + "x = f(1)\n" * 4_000
    document = read(text, "x.py", tree=ast.parse(text))
    assert document is not None
    program = parsed(document)
    assert len(program.modules) > 1
    found = program.locate(calls(program))
    assert {one.in_file.start.row for one in found.values()} == set(range(2, 4_002))


def test_a_node_of_another_program_stands_nowhere() -> None:
    program = parsed(of_cells([(1, CELLS[0])]))
    assert program.locate([cst.Name("x")]) == {}


def test_what_cannot_be_parsed() -> None:
    with pytest.raises(NotParsedError, match="levels of expressions"):
        parsed(of_cells([(1, "import keras\nx = " + "not " * 2_000 + "y\n")]))
