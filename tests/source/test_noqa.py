"""What a notebook asks to be silent about, asked of the checker and of what is read."""

from __future__ import annotations

import argparse
import ast
import io
import json
from typing import Any

import pytest
from flake8.defaults import NOQA_FILE
from flake8.processor import FileProcessor
from flake8.violation import Violation
from hypothesis import example, given
from hypothesis import strategies as st

from flake8_softmax.checker import Options, analyse, check
from flake8_softmax.source.noqa import of_cells
from flake8_softmax.source.notebook import Cell

IMPORTS = "from keras import Sequential\nfrom keras.layers import Dense\n"
MODEL = """\
a = Sequential([Dense(1, activation="softmax")])
b = Sequential([Dense(2), Dense(1, activation="softmax")])
"""
BOTH = [("SMX203", "cell 2, line 1"), ("SMX203", "cell 2, line 2")]


def cell(source: str, **metadata: Any) -> dict[str, Any]:
    return {"cell_type": "code", "metadata": metadata, "source": source}


def found(*cells: dict[str, Any], **how: Any) -> list[tuple[str, str]]:
    text = json.dumps({"nbformat": 4, "metadata": {}, "cells": cells})
    findings = analyse(text, "a.ipynb", Options(**how))
    return [(one.code, one.cell.place if one.cell else "") for one in findings]


def after(row: int, comment: str) -> str:
    lines = MODEL.splitlines()
    lines[row - 1] += f"  {comment}"
    return "\n".join(lines)


def test_nothing_is_asked_for() -> None:
    assert found(cell(IMPORTS), cell(MODEL)) == BOTH


@pytest.mark.parametrize(
    "comment",
    [
        "# noqa",
        "# noqa: SMX203",
        "#  noqa: E501 # NoQA:SMX2",
        "# NOQA:E501, SMX203",
        "# noqa:X1 SMX2",
    ],
)
def test_a_comment_silences_its_line(comment: str) -> None:
    assert found(cell(IMPORTS), cell(after(1, comment))) == BOTH[1:]
    assert found(cell(IMPORTS), cell(after(2, comment))) == BOTH[:1]


@pytest.mark.parametrize("comment", ["# noqa: SMX101", "# noqa: smx203", "# noqa: E", "#noqa"])
def test_a_comment_about_something_else(comment: str) -> None:
    silent = {"# noqa: E": BOTH[1:]}
    assert found(cell(IMPORTS), cell(after(1, comment))) == silent.get(comment, BOTH)


def test_a_comment_does_not_take_the_next_line_for_a_code() -> None:
    source = "# flake8: noqa: E501\nSMX203 = 1  # noqa: E501\n" + MODEL
    assert len(found(cell(IMPORTS), cell(source))) == 2


def test_a_long_string_and_joined_rows_are_one_line() -> None:
    source = 'Sequential([Dense(1, activation="softmax")], name="""\n""")  # noqa\n'
    assert found(cell(IMPORTS), cell(source)) == []
    source = 'a = \\\n  Sequential([Dense(1, activation="softmax")])  # noqa\n'
    assert found(cell(IMPORTS), cell(source)) == []
    source = 'a = Sequential([Dense(1, activation="softmax"),\n])  # noqa\n'
    assert found(cell(IMPORTS), cell(source)) == BOTH[:1]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_are_those_of_the_cell_when_ipython_is_set_aside(end: str) -> None:
    source = f"%%time\n\n  !ls\n  {MODEL.splitlines()[0]}  # noqa\n  {MODEL.splitlines()[1]}"
    source = source.replace("\n", end)
    assert found(cell(IMPORTS), cell(source)) == [("SMX203", "cell 2, line 5")]


@pytest.mark.parametrize(
    ("comment", "silent"),
    [
        ("# flake8: noqa", True),
        ("  # FLAKE8= NOQA", True),
        ("# flake8: noqa: SMX203", True),
        ("# flake8: noqa: E501,SMX2", True),
        ("# flake8: noqa: SMX1", False),
        ("# flake8: noqa: smx203", False),
        ("\v\u2003# flake8:\u2003noqa", True),
        ("x = 1  # flake8: noqa", False),
        ("# see flake8: noqa", False),
    ],
)
def test_a_comment_for_the_notebook(comment: str, silent: bool) -> None:
    assert found(cell(f"{IMPORTS}{comment}\n"), cell(MODEL)) == ([] if silent else BOTH)
    assert found(cell(IMPORTS), cell(MODEL), cell(f"%%bash\n{comment}")) == ([] if silent else BOTH)


@pytest.mark.parametrize(
    ("tags", "silent"),
    [
        (["flake8-noqa"], True),
        (["a", "flake8-noqa-SMX203"], True),
        (["flake8-noqa-E501-SMX2"], True),
        (["Flake8-NoQA-smx203"], True),
        (["flake8-noqa-SMX"], True),
        (["flake8-noqa-SMX101"], False),
        (["flake8-noqa-"], False),
        (["flake8-noqa-SMX203-later!"], False),
        (["noqa", 1, None], False),
        ("flake8-noqa", False),
        (None, False),
    ],
)
def test_tags(tags: Any, silent: bool) -> None:
    assert found(cell(IMPORTS), cell(MODEL, tags=tags)) == ([] if silent else BOTH)
    assert found(cell(IMPORTS, tags=tags), cell(MODEL)) == BOTH


@pytest.mark.parametrize(
    "cells",
    [
        [cell("x = = 1  # noqa: SMX002")],
        [cell("x = = 1", tags=["flake8-noqa-SMX0"])],
        [cell("x = = 1"), cell("# flake8: noqa: SMX002")],
        [cell("# flake8: noqa"), cell("x = = 1"), {"cell_type": "code", "source": 1}],
        [cell("# flake8: noqa: SMX003, SMX001"), {"cell_type": "code", "source": 1}],
    ],
)
def test_what_is_no_python_can_be_silenced(cells: list[dict[str, Any]]) -> None:
    assert found(cell(IMPORTS), *cells) == []
    assert len(found(cell(IMPORTS), *cells, respect_noqa=False)) >= 1


def test_nothing_is_heeded_when_noqa_is_disabled() -> None:
    cells = [
        cell(f"# flake8: noqa\n{IMPORTS}"),
        cell(after(1, "# noqa"), tags=["flake8-noqa"]),
    ]
    assert found(*cells) == []
    assert found(*cells, respect_noqa=False) == BOTH
    text = json.dumps({"nbformat": 4, "metadata": {}, "cells": cells})
    assert check(text, "a.ipynb") == []
    assert len(check(text, "a.ipynb", Options(respect_noqa=False))) == 2


def test_scripts_are_flake8s_own_business() -> None:
    assert len(analyse(f"# flake8: noqa\n{IMPORTS}{MODEL}", "a.py")) == 2
    assert len(analyse(IMPORTS + after(1, "# noqa"), "a.py")) == 2


def test_what_a_silenced_finding_silences_stays_silent() -> None:
    loss = 'm = Sequential([Dense(1, activation="softmax")])  # noqa\n'
    source = f'{loss}m.compile("adam", loss="sparse_categorical_crossentropy")\n'
    assert found(cell(IMPORTS), cell(source)) == []


LINE = 'Sequential([Dense(1, activation="softmax")])'


@given(st.lists(st.booleans(), min_size=1, max_size=8), st.booleans())
def test_exactly_the_lines_with_a_comment_are_silent(silent: list[bool], timed: bool) -> None:
    lines = ["%%time"] * timed + [LINE + "  # noqa: SMX203" * one for one in silent]
    loud = [
        ("SMX203", f"cell 2, line {row + timed}") for row, one in enumerate(silent, 1) if not one
    ]
    assert found(cell(IMPORTS), cell("\n".join(lines))) == sorted(loud)


WORDS = ["# noqa", "# NoQA", "#  noqa", "noqa", "#", "SMX203", "smx2", "SMX", "E501", "x", "2"]
SIGNS = [":", " ", ",", "-", "\t", "\u2003", "\x0b", "\u017f", "\u0131"]
COMMENTS = st.lists(st.sampled_from(WORDS + SIGNS), max_size=10).map("".join)


@given(COMMENTS)
@example("# noqa:  SMX203")
@example("# noqa: E501 # noqa: SMX203")
@example("# noqa:smx2")
def test_a_line_is_suppressed_when_flake8_thinks_so(line: str) -> None:
    theirs = Violation("SMX203", "a.py", 1, 1, "", line).is_inline_ignored(False)
    assert of_cells([Cell(1, line, ())]).suppresses("SMX203", 1, 1) == theirs


@given(COMMENTS)
@example("# flake8:\u2003noqa: SMX1")
def test_a_file_is_suppressed_where_flake8_would_skip_a_script(comment: str) -> None:
    for line in (comment, comment.replace("# ", "# flake8: ", 1)):
        silent = of_cells([Cell(1, line, ())])
        assert bool(silent.everywhere) == bool(NOQA_FILE.match(line))


COMMENTED = st.sampled_from(["", "  # noqa", "  # noqa: SMX2", "  # noqa:smx2", "  # noqa:\\"])

STATEMENTS = st.sampled_from(
    [
        "x = 1{}",
        "f(x,{}\n  y)",
        "s = '''{}\n'''{}",
        "y = \\\n  x{}",
        "if x:{}\n    y{}",
        "{}",
        "\f{}",
    ]
)


@given(st.lists(st.builds(str.format, STATEMENTS, COMMENTED, COMMENTED), max_size=6))
def test_rows_are_joined_as_flake8_joins_them(statements: list[str]) -> None:
    source = "\n".join(statements) + "\n"
    ast.parse(source)
    lines = io.StringIO(source).readlines()
    options = argparse.Namespace(
        max_doc_length=None,
        indent_size=4,
        max_line_length=79,
        hang_closing=False,
        verbose=0,
        stdin_display_name="stdin",
    )
    processor = FileProcessor("a.py", options, lines)
    silent = of_cells([Cell(1, source, ())])
    for row in range(1, len(lines) + 1):
        line = processor.noqa_line_for(row)
        theirs = Violation("SMX203", "a.py", row, 1, "", line or "").is_inline_ignored(False)
        assert silent.suppresses("SMX203", 1, row) == theirs


def test_many_comments_take_no_more_than_their_share() -> None:
    source = "x = 1  # noqa: SMX101, SMX203\n" * 20_000
    silent = of_cells([Cell(1, source, ())])
    assert silent.suppresses("SMX203", 1, 20_000)
    assert not silent.suppresses("SMX203", 1, 20_001)
