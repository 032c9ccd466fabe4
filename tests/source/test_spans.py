"""Spans in the file and in the cell, and documents of cells that are given as texts."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_softmax.finding import CellSpan, Position, Span
from flake8_softmax.source import Document, of_cells, read

TIMED = "%time model.fit(x)  # why"


def span_of(document: Document, piece: str) -> Span:
    """The only place of a piece in the text of a document."""
    assert document.text.count(piece) == 1
    return between(document.text, document.text.index(piece), piece)


def between(text: str, offset: int, piece: str) -> Span:
    return Span(position_at(text, offset), position_at(text, offset + len(piece)))


def position_at(text: str, offset: int) -> Position:
    row = text.count("\n", 0, offset)
    return Position(row + 1, offset - text.rfind("\n", 0, offset) - 1)


def slice_at(text: str, span: Span) -> str:
    """What stands at a span of a text whose rows end in \\n."""
    rows = text.split("\n")
    starts = [0]
    for row in rows:
        starts.append(starts[-1] + len(row) + 1)
    start, end = (starts[one.row - 1] + one.column for one in (span.start, span.end))
    return text[start:end]


def notebook(*sources: str | list[str], indent: int | None = 1) -> str:
    cells = [{"cell_type": "code", "metadata": {}, "source": source} for source in sources]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4}, indent=indent)


def document_of(text: str, name: str = "a.ipynb") -> Document:
    found = read(text, name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("source", "piece", "written"),
    [
        ("x = f(1)\n", "f(1)", "f(1)"),
        (f"{TIMED}\n", "fit(x)", "fit(x)"),
        ("print a, b\n", "print(a, b)", "print a, b"),
        ("print \\\n  a\ny = f(1)\n", "f(1)", "f(1)"),
        ("x = ??\ny = Dense(??)\n", "Dense(...)", "Dense(??)"),
        ("f(x = # TODO)\n", "f(x =... )", "f(x = "),
        ("  !ls\n  x = f(1)\n", "f(1)", "f(1)"),
        ("%%time\n  if a:\n\tf(b)\n", "if a:", "if a:"),
        ("x = !ls -l\ny = x\n", "x = ...", "x = !ls -l"),
        ("raise E, 'x'\n", "raise E", "raise E"),
        ("!ls\nf(a,\n  b)\n", "f(a,\n  b)", "f(a,\n  b)"),
    ],
)
def test_a_span_is_what_was_written(source: str, piece: str, written: str) -> None:
    script = document_of(source, "a.py")
    assert slice_at(source, script.span(span_of(script, piece))) == written
    assert script.cell_place(1, 0) is None
    assert script.cell_span(span_of(script, piece)) is None

    cells = of_cells([(7, "import keras"), (9, source)])
    assert slice_at(source, cells.span(span_of(cells, piece))) == written
    found = cells.cell_span(span_of(cells, piece))
    assert found is not None
    assert (found.number, slice_at(source, Span(found.start, found.end))) == (9, written)


@pytest.mark.parametrize("source", ["x = 1\ny = f('é')", ["x = 1\n", "y = f('é')"]])
@pytest.mark.parametrize("indent", [None, 1])
def test_a_span_in_a_notebook_is_the_same_text_in_the_json(
    source: str | list[str], indent: int | None
) -> None:
    text = notebook("import keras", source, indent=indent)
    document = document_of(text)
    span = span_of(document, "f('é')")
    assert slice_at(text, document.span(span)) == r"f('\u00e9')"
    assert document.cell_span(span) == CellSpan(2, Position(2, 4), Position(2, 10))
    assert document.cell_place(3, 4) == (2, 2, 4)


def test_a_span_ends_before_the_next_string_of_the_json() -> None:
    text = notebook(["x = f(1)", "\ny = 2"])
    document = document_of(text)
    assert slice_at(text, document.span(span_of(document, "f(1)"))) == "f(1)"


def test_a_span_that_ends_behind_its_cell_ends_with_the_cell() -> None:
    document = of_cells([(1, "if a:\n    b"), (2, "c")])
    block = Span(Position(1, 0), Position(3, 0))
    assert document.cell_span(block) == CellSpan(1, Position(1, 0), Position(3, 0))
    beyond = Span(Position(1, 0), Position(4, 9))
    assert document.cell_span(beyond) == CellSpan(1, Position(1, 0), Position(3, 0))


def test_positions_of_cells_given_as_texts_are_in_the_cell() -> None:
    document = of_cells([(3, "import keras\r\nx = 1"), (5, f"!ls\n{TIMED}"), (8, "%%bash\nls")])
    assert document.text == "import keras\nx = 1\npass\nmodel.fit(x)  # why\n"
    assert document.position(2, 4) == Position(2, 4)
    assert document.position(4, 0) == Position(2, len("%time "))
    assert document.cell_place(4, 0) == (5, 2, len("%time "))
    assert list(document.cell_starts) == [2]


def test_cells_given_as_texts_are_reported_and_suppressed_as_in_a_notebook() -> None:
    document = of_cells([(1, "x = = 1"), (2, "\n\nx = = 2"), (3, "y = 3  # noqa: SMX203")])
    assert [(one.code, one.position.row) for one in document.problems] == [
        ("SMX002", 1),
        ("SMX002", 3),
    ]
    assert document.suppresses("SMX203", 1)
    assert not of_cells([(3, "y = 3  # noqa: SMX203")], respect_noqa=False).suppresses("SMX203", 1)
    assert of_cells([(1, "x = = 1\n# flake8: noqa")]).problems == ()


def test_no_cells_are_an_empty_document() -> None:
    document = of_cells([])
    assert (document.text, document.problems, document.cell_place(1, 0)) == ("", (), None)
    assert document.span(Span(Position(1, 0), Position(2, 3))).start == Position(1, 0)


LINES = st.sampled_from(
    [
        "x = f('é😀')",
        TIMED,
        "!ls \\",
        "print \\",
        "  a",
        "print a, `b`",
        "y = # TODO",
        "f(# TODO)",
        "z = ???",
        "raise E, '''",
        "''', 1",
        "if a:",
        "\tb",
        "",
    ]
)


def pieces(source: str, cuts: list[int]) -> list[str]:
    places = sorted({0, len(source), *(cut % (len(source) + 1) for cut in cuts)})
    return [source[start:end] for start, end in pairwise(places)]


@given(st.lists(st.lists(LINES, max_size=6).map("\n".join), max_size=3), st.data())
def test_no_span_ends_before_it_starts_or_outside_its_rows(
    sources: list[str], data: st.DataObject
) -> None:
    cuts = data.draw(st.lists(st.integers(0, 60), max_size=4))
    text = notebook(*(pieces(source, cuts) for source in sources), indent=0)
    in_json = document_of(text)
    in_cells = of_cells(list(enumerate(sources, 1)))
    assert in_json.text == in_cells.text
    start = data.draw(st.integers(0, len(in_json.text)))
    end = data.draw(st.integers(start, len(in_json.text)))
    span = between(in_json.text, start, in_json.text[start:end])
    placed = in_json.span(span)
    assert placed.start == in_json.position(span.start.row, span.start.column)
    assert placed.start <= placed.end
    found = in_cells.cell_span(span)
    assert found == in_json.cell_span(span)
    if found is None:
        return
    number, inside = found.number, Span(found.start, found.end)
    assert inside.start <= inside.end
    assert inside == in_cells.span(span)
    assert in_cells.cell_place(span.start.row, span.start.column) == (
        number,
        inside.start.row,
        inside.start.column,
    )
    written = [len(row) for row in re.split("\n", sources[number - 1])]
    assert inside.start.column <= written[inside.start.row - 1]
