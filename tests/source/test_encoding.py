"""Files whose words a plain search does not see, and files that are not UTF-8."""

from __future__ import annotations

import json

import pytest
from growth import assert_linear
from hypothesis import given
from hypothesis import strategies as st

from flake8_softmax.checker import check
from flake8_softmax.first_look import mentions_keras
from flake8_softmax.source.encoding import decoded, without_escapes

CODE = 'from keras.layers import Dense\nDense(1, activation="softmax")\n'
CELL = {"cell_type": "code", "metadata": {}, "source": CODE.splitlines(keepends=True)}
NOTEBOOK = {"cells": [CELL], "metadata": {}, "nbformat": 4}


def escaped(text: str) -> str:
    """JSON in which each letter of a string is an escape."""
    strings = json.dumps(text)[1:-1]
    return "".join(f"\\u{ord(one):04X}" if one.isalpha() else one for one in strings)


def test_words_in_escapes_are_seen() -> None:
    plain = json.dumps(NOTEBOOK, indent=1)
    hidden = plain.replace("keras", r"k\u0065ras").replace("Dense", r"\u0044ens\u0065")
    assert [one.code for one in check(plain, "a.ipynb")] == ["SMX203"]
    assert [one.code for one in check(hidden, "a.ipynb")] == ["SMX203"]
    (found,) = check(hidden, "a.ipynb")
    row = hidden.split("\n")[found.position.row - 1]
    assert row[found.position.column :].startswith(r"\"softmax")


@pytest.mark.parametrize("start", ["", "\ufeff", "\n\t\r "])
@pytest.mark.parametrize("word", ["keras", "tensorflow", ".add(Dense("])
def test_each_subject_is_seen_in_escapes(start: str, word: str) -> None:
    assert mentions_keras(start + '{"cells": ["' + escaped(word) + '"]}')
    assert not mentions_keras(start + '{"cells": ["' + escaped("numpy") + '"]}')


@given(st.text())
def test_a_notebook_mentions_what_it_holds_however_it_is_written(text: str) -> None:
    assert text not in json.dumps(text) or text in without_escapes(json.dumps(text))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_notebooks_in_utf_16_are_read(encoding: str) -> None:
    text = json.dumps(NOTEBOOK, indent=1)
    (expected,) = check(text, "a.ipynb")
    assert check(text.encode(encoding).decode("latin-1"), "a.ipynb") == [expected]


@given(st.text())
def test_other_texts_stay_as_they_are(text: str) -> None:
    if "\0" not in text:
        assert decoded(text) == text


@given(st.text(), st.sampled_from(["utf-16", "utf-16-le", "utf-16-be"]))
def test_utf_16_is_recognised_by_its_beginning(text: str, encoding: str) -> None:
    text = "{" + text.encode("utf-16", "ignore").decode("utf-16")
    assert decoded(text.encode(encoding).decode("latin-1")).removeprefix("\ufeff") == text


@given(st.binary())
def test_damaged_bytes_do_not_make_it_fail(data: bytes) -> None:
    for start in (b"\xff\xfe", b"\xfe\xff", b"{\0", b"\0{"):
        check((start + data).decode("latin-1"), "a.ipynb")


def test_escapes_cost_no_more_than_other_text() -> None:
    assert_linear(lambda n: "{" + r"\u001b\u0041" * n, mentions_keras, 20_000)
