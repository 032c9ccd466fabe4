"""Notebooks are edited inside the strings of their JSON; every other byte stays."""

from __future__ import annotations

import json
from typing import Any

import nbformat
import pytest
from fixes.programs import MENDED_MODEL, MODEL
from hypothesis import given
from hypothesis import strategies as st

from flake8_softmax.finding import Edit
from flake8_softmax.fixes import fixed
from flake8_softmax.source.json_edits import NotEditableError, edited


def code(source: str | list[str], **more: Any) -> dict[str, Any]:
    cell = {"cell_type": "code", "execution_count": 7, "metadata": {}, "outputs": []}
    return {**cell, "source": source, **more}


def notebook(*cells: dict[str, Any]) -> dict[str, Any]:
    return {"cells": list(cells), "metadata": {}, "nbformat": 4, "nbformat_minor": 4}


def lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def mended(text: str) -> str:
    outcome = fixed(text.encode(), "notebook.ipynb", unsafe=True)
    assert outcome.applied
    return outcome.data.decode()


STYLES: dict[str, dict[str, Any]] = {
    "minified": {"separators": (",", ":")},
    "one space": {"indent": 1},
    "four spaces": {"indent": 4},
    "tabs": {"indent": "\t"},
    "one line": {},
}


@pytest.mark.parametrize("style", STYLES.values(), ids=list(STYLES))
@pytest.mark.parametrize("split", [str, lines], ids=["string", "list"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_only_the_replaced_characters_change(style: Any, split: Any, newline: str) -> None:
    before, after = (
        json.dumps(notebook(code("print(1)"), code(split(text))), **style).replace("\n", newline)
        for text in (MODEL, MENDED_MODEL)
    )
    assert mended(before) == after


def test_numbers_outputs_ids_and_the_order_of_keys_stay() -> None:
    text = json.dumps(notebook(code("MODEL", zebra=1, id="a-1")))
    text = text.replace('"outputs": []', '"outputs": [{"data": 0.022936753928661346, "a": 1e400}]')
    before, after = (text.replace('"MODEL"', json.dumps(one)) for one in (MODEL, MENDED_MODEL))
    assert mended(before) == after


@pytest.mark.parametrize("ascii", [True, False])
def test_other_characters_are_escaped_as_in_the_file(ascii: bool) -> None:
    before, after = (
        json.dumps(notebook(code(f"s = 'é😀'\n{text}")), ensure_ascii=ascii)
        for text in (MODEL, MENDED_MODEL)
    )
    assert mended(before) == after


def test_a_byte_order_mark_stays() -> None:
    before, after = (json.dumps(notebook(code(text))) for text in (MODEL, MENDED_MODEL))
    assert mended("\ufeff" + before) == "\ufeff" + after


def test_the_notebook_is_as_valid_as_before() -> None:
    after = json.loads(mended(json.dumps(notebook(code(lines(MODEL))))))
    nbformat.validate(after)


def test_of_a_doubled_key_the_last_is_edited() -> None:
    cell = json.dumps(code(MODEL)).removesuffix("}")
    before = f'{{"nbformat": 4, "cells": [{cell}, "source": {json.dumps(MODEL)}}}]}}'
    last = before.rindex("binary")
    assert mended(before) == f"{before[:last]}categorical{before[last + 6 :]}"


def test_two_cells_with_the_same_text_are_told_apart() -> None:
    last = 'model.compile("adam", loss="binary_crossentropy")\n'
    other = "model = keras.Sequential([Dense(1, activation='sigmoid', input_shape=(4,))])\n"
    cells = [code(MODEL), code(other), code(last), code(last)]
    before = json.dumps(notebook(*cells))
    assert mended(before) == before.replace("binary", "categorical", 1)


def test_code_beside_a_magic_is_mended_and_the_magic_stays() -> None:
    before, after = (
        json.dumps(notebook(code(lines(f"%matplotlib inline\n!pip install x\n{text}"))))
        for text in (MODEL, MENDED_MODEL)
    )
    assert mended(before) == after


def test_version_3_of_the_format() -> None:
    cells = [{"cell_type": "code", "input": lines(MODEL), "language": "python"}]
    before = json.dumps({"nbformat": 3, "metadata": {}, "worksheets": [{"cells": cells}]})
    assert mended(before) == before.replace("binary", "categorical")


def test_a_cell_with_half_a_character_is_left_alone() -> None:
    before = json.dumps(notebook(code(MODEL))).replace("import keras", r"'\ud83d'\nimport keras", 1)
    assert fixed(before.encode(), "notebook.ipynb", unsafe=True).data == before.encode()


def test_a_line_that_is_removed_leaves_no_empty_string() -> None:
    text = json.dumps(notebook(code(["a\n", "b\n", "c"])), indent=1)
    middle = edited(text, [Edit(1, 2, 4, "")])
    assert json.loads(middle)["cells"][0]["source"] == ["a\n", "c"]
    end = edited(text, [Edit(1, 4, 5, "")])
    assert json.loads(end)["cells"][0]["source"] == ["a\n", "b\n"]


def test_new_lines_become_strings_of_the_list() -> None:
    text = json.dumps(notebook(code(["a\n", "c"])), indent=1)
    after = edited(text, [Edit(1, 2, 2, "b\n")])
    assert after == json.dumps(notebook(code(["a\n", "b\n", "c"])), indent=1)


def test_lines_that_are_joined_become_one_string() -> None:
    text = json.dumps(notebook(code(["f(\n", "  a,\n", ")\n", "b"])), indent=1)
    after = edited(text, [Edit(1, 2, 8, "a")])
    assert json.loads(after)["cells"][0]["source"] == ["f(a)\n", "b"]


def test_capital_escapes_stay_capital() -> None:
    text = json.dumps(notebook(code("s = 1"))).replace("s = 1", r"s = '\u00E9'")
    assert r"\u00E9\u00EA" in edited(text, [Edit(1, 6, 6, "ê")])


def test_a_cell_that_is_not_there_cannot_be_edited() -> None:
    with pytest.raises(NotEditableError):
        edited(json.dumps(notebook(code("a"))), [Edit(9, 0, 1, "b")])


TEXT = st.text(st.sampled_from("ab\"\\\n\t é😀'"), max_size=12)


@st.composite
def edits_of_a_notebook(draw: st.DrawFn) -> tuple[str, str, Edit]:
    source, new = draw(TEXT.filter(bool)), draw(TEXT)
    start = draw(st.integers(0, len(source)))
    end = draw(st.integers(start, len(source)))
    made = draw(st.sampled_from([source, lines(source)]))
    style = draw(st.sampled_from(list(STYLES.values())))
    other = code("other é", outputs=[{"n": 0.1, "s": source}])
    cells = notebook(other, code(made), code(made))
    return (
        json.dumps(cells, ensure_ascii=draw(st.booleans()), **style),
        source,
        Edit(2, start, end, new),
    )


@given(edits_of_a_notebook())
def test_any_edit_changes_its_cell_only(drawn: tuple[str, str, Edit]) -> None:
    text, source, edit = drawn
    after = edited(text, [edit])
    old, new = json.loads(text), json.loads(after)
    changed = "".join(new["cells"][1]["source"])
    assert changed == f"{source[: edit.start]}{edit.text}{source[edit.end :]}"
    new["cells"][1]["source"] = old["cells"][1]["source"]
    assert new == old
    assert after.isascii() or not text.isascii()


@given(edits_of_a_notebook())
def test_any_edit_keeps_the_bytes_before_and_behind_its_cell(drawn: tuple[str, str, Edit]) -> None:
    text, _, edit = drawn
    after = edited(text, [edit])
    first, *_ = text.split('"source"', 2)[:2]
    assert after.startswith(first)
    behind = text[text.rindex('"cell_type"') :]
    assert after.endswith(behind)
