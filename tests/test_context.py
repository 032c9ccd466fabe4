"""The context of a finding stays the same when the code elsewhere, or its layout, changes."""

from __future__ import annotations

import json
import textwrap
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_softmax.checker import check
from flake8_softmax.context import LONGEST_STATEMENT, Context, contexts
from flake8_softmax.finding import Position, Span

HEAD = "from keras import Sequential\nfrom keras.layers import Dense\n"
MODEL = """\
model = Sequential([Dense(8), Dense(1, activation="softmax")])
model.compile("adam", loss="binary_crossentropy")
"""
STATEMENT = 'model = Sequential([Dense(8), Dense(1, activation="softmax")])'


def found(text: str, name: str = "a.py") -> list[tuple[str, Context]]:
    findings = check(text, name)
    codes = [finding.code for finding in findings]
    return list(zip(codes, contexts(findings, text, name), strict=True))


def inside(*heads: str) -> str:
    """The model below some heads, each deeper than the one before."""
    body = MODEL
    for head in reversed(heads):
        body = f"{head}\n{textwrap.indent(body, '    ')}"
    return HEAD + body


def notebook(*cells: str, ids: bool = True) -> str:
    made = [
        {"cell_type": "code", "metadata": {}, "outputs": [], "source": source}
        | ({"id": f"id-{source[:5]}"} if ids else {})
        for source in cells
    ]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        (HEAD + MODEL, ""),
        (inside("def build():"), "build"),
        (inside("class Net:", "def build(self):"), "Net.build"),
        (inside("async def build():", "if True:", "for x in range(3):"), "build"),
        (inside("def build():", "try:") + "    except OSError:\n        pass\n", "build"),
        (inside("if True:"), ""),
    ],
)
def test_the_scope_is_the_definition_around_it(text: str, scope: str) -> None:
    assert found(text) == [("SMX203", Context(scope, STATEMENT))]


@pytest.mark.parametrize(
    "statement",
    [
        'model=Sequential( [Dense(8),Dense(1,activation = "softmax")] )',
        'model = Sequential([\n    Dense(8),\n    Dense(1, activation="softmax"),\n])',
        'model = Sequential([\n  Dense(8),  # hidden\n  Dense(1, activation="softmax")  # last\n])',
        'model \\\n  = Sequential([Dense(8), Dense(1, activation="softmax")])',
        'x = 1; model = Sequential([Dense(8), Dense(1, activation="softmax")]); y = 2',
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_layout_comments_and_line_ends_do_not_count(statement: str, line_end: str) -> None:
    text = (HEAD + statement + "\n" + MODEL.partition("\n")[2]).replace("\n", line_end)
    assert found(text) == [("SMX203", Context("", STATEMENT))]


def test_quotes_are_left_as_they_are() -> None:
    ((_, context),) = found((HEAD + MODEL).replace('"', "'"))
    assert context.statement == STATEMENT.replace('"', "'")


def test_strings_keep_their_blanks_and_prefixes() -> None:
    text = HEAD + MODEL.replace("Dense(8)", "Dense(8, name=r'a  #  b')")
    ((_, context),) = found(text)
    assert "name=r'a  #  b')" in context.statement


def test_a_compound_statement_is_its_head() -> None:
    text = HEAD + 'for model in [Dense(1, activation="softmax")]:  # one\n'
    text += "    net = Sequential([model])\n    net.compile('adam', 'binary_crossentropy')\n"
    assert found(text) == [
        ("SMX203", Context("", 'for model in [Dense(1, activation="softmax")]:')),
    ]


def test_a_long_statement_ends_in_a_hash_of_it() -> None:
    names = ["x" * 200 + end for end in "ab"]
    texts = [HEAD + MODEL.replace("Dense(8)", f"Dense({name})") for name in names]
    (first,), (second,) = map(found, texts)
    assert first[1].statement[:LONGEST_STATEMENT] == second[1].statement[:LONGEST_STATEMENT]
    assert first != second
    assert len(first[1].statement) < LONGEST_STATEMENT + 20


def test_columns_count_characters() -> None:
    text = HEAD + f'name = "é\U0001f600é"; {MODEL}'
    assert found(text) == [("SMX203", Context("", STATEMENT))]


def test_python_2_is_read_too() -> None:
    text = inside("def build():") + '    print "done"\n'
    assert found(text) == [("SMX203", Context("build", STATEMENT))]


def test_a_cell_is_known_by_its_id() -> None:
    text = notebook("%matplotlib inline\n" + HEAD, MODEL, "def f():\n    pass")
    assert found(text, "a.ipynb") == [("SMX203", Context("id-model", STATEMENT))]
    text = notebook(HEAD, MODEL, ids=False)
    assert found(text, "a.ipynb") == [("SMX203", Context("", STATEMENT))]


def test_a_function_in_a_cell_is_known_by_its_name() -> None:
    text = notebook(HEAD, inside("def build():").removeprefix(HEAD))
    assert found(text, "a.ipynb") == [("SMX203", Context("build", STATEMENT))]


def test_a_cell_that_is_no_python_is_its_row() -> None:
    text = notebook("import keras\nx = = 1  # wrong")
    assert found(text, "a.ipynb") == [("SMX002", Context("id-impor", "x = = 1"))]


def test_a_finding_about_the_file_has_no_statement() -> None:
    text = '{"cells": [], "metadata": {"keras'
    (one,) = found(text + '"nbformat"', "a.ipynb")
    assert one == ("SMX003", Context("", ""))


LINES = st.lists(st.sampled_from(["", "# comment", "x = 1", "def f(): pass", "'''a\n\nb'''"]))


@given(before=LINES, after=LINES)
def test_lines_elsewhere_do_not_count(before: list[str], after: list[str]) -> None:
    text = "\n".join([*before, HEAD, *before, MODEL, *after])
    assert found(text) == [("SMX203", Context("", STATEMENT))]


@given(text=st.text(), row=st.integers(1, 5), column=st.integers(0, 50))
def test_any_text_has_contexts(text: str, row: int, column: int) -> None:
    (finding,) = check(HEAD + MODEL, "a.py")
    place = Position(row, column)
    (context,) = contexts([replace(finding, span=Span(place, place))], text, "a.py")
    assert "\n" not in context.scope
    assert len(context.statement) < LONGEST_STATEMENT + 20
