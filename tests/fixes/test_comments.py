"""Comments that suppress findings are comments: the program stays, and the findings are gone."""

from __future__ import annotations

import ast
import json

import pytest
from fixes.programs import MODEL
from hypothesis import given
from hypothesis import strategies as st

from flake8_softmax.checker import check
from flake8_softmax.finding import CellSpan, Finding, Position, Span
from flake8_softmax.fixes.comments import comments
from flake8_softmax.fixes.places import edited
from flake8_softmax.level import Level


def found(row: int, code: str = "SMX203", cell: int = 0) -> Finding:
    at = Span(Position(row, 0), Position(row, 1))
    place = CellSpan(cell, at.start, at.end) if cell else None
    return Finding(at, code, "a-name", Level.ERROR, "a message", cell=place)


def commented(text: str, *findings: Finding) -> str:
    return edited(text, comments(text, "a.py", findings))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("x = 1\n", "x = 1  # noqa: SMX203\n"),
        ("x = 1", "x = 1  # noqa: SMX203"),
        ("x = 1\r\ny\r\n", "x = 1  # noqa: SMX203\r\ny\r\n"),
        ("x = 1  # why\n", "x = 1  # why  # noqa: SMX203\n"),
        ("x = 1  # noqa: E501\n", "x = 1  # noqa: E501,SMX203\n"),
        ("x = 1  # NOQA:E501, W1 because\n", "x = 1  # NOQA:E501, W1,SMX203 because\n"),
        ("x = '# noqa'\n", "x = '# noqa'\n"),
        ("x = 1 + \\\n  2\n", "x = 1 + \\\n  2  # noqa: SMX203\n"),
        ("x = '''\n\n'''\n", "x = '''\n\n'''  # noqa: SMX203\n"),
        ("x = '''\n\n", "x = '''\n\n"),
        ("!echo it's\n", "!echo it's\n"),
    ],
)
def test_where_the_comment_stands(line: str, expected: str) -> None:
    assert commented(line, found(1)) == expected


def test_a_line_has_one_comment_for_all_its_codes() -> None:
    text = commented("x = 1\ny = 2\n", found(1, "SMX205"), found(1), found(1), found(2))
    assert text == "x = 1  # noqa: SMX203,SMX205\ny = 2  # noqa: SMX203\n"


@pytest.mark.parametrize("indent", [None, 1])
def test_in_a_notebook_only_the_line_of_the_cell_changes(indent: int | None) -> None:
    cell = {"cell_type": "code", "execution_count": 7, "metadata": {}, "outputs": []}
    sources = [["# é\n"], ["import keras\n", *MODEL.splitlines(keepends=True)]]
    cells = [{**cell, "source": source} for source in sources]
    whole = {"cells": cells, "metadata": {"n": 1.50}, "nbformat": 4, "nbformat_minor": 4}
    text = json.dumps(whole, indent=indent)
    findings = check(text, "a.ipynb")
    assert findings
    after = edited(text, comments(text, "a.ipynb", findings))
    assert check(after, "a.ipynb") == []
    assert len(after) - len(text) == len("  # noqa: ") * after.count("# noqa") + sum(
        len(f"{one.code},") - 1 for one in findings
    )


@given(
    st.lists(
        st.sampled_from(
            [
                "x = 1",
                "y = '''a\nb'''  # c",
                "z = (1,\n 2)",
                "w = 1 + \\\n 2 # noqa: E1",
                "'# noqa'",
            ]
        ),
        min_size=1,
        max_size=6,
    ),
    st.sets(st.integers(1, 12)),
    st.sampled_from(["\n", "\r\n"]),
)
def test_the_program_stays_the_same(parts: list[str], rows: set[int], end: str) -> None:
    text = "\n".join(parts).replace("\n", end) + end
    after = commented(text, *map(found, rows))
    assert ast.dump(ast.parse(after)) == ast.dump(ast.parse(text))
    assert len(after.splitlines()) == len(text.splitlines())
