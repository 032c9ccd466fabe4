"""Scripts keep their bytes: line ends, encodings, byte order marks, tabs and form feeds."""

from __future__ import annotations

import codecs

import pytest
from fixes.programs import LOGARITHM, MENDED_LOGARITHM, MENDED_MODEL, MODEL

from flake8_softmax.fixes import fixed


def mended(data: bytes) -> bytes:
    return fixed(data, "program.py", unsafe=True).data


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_stay(newline: str) -> None:
    before, after = (text.replace("\n", newline).encode() for text in (MODEL, MENDED_MODEL))
    assert mended(before) == after


def test_mixed_line_ends_stay() -> None:
    before, after = (text.replace("\n", "\r\n", 2).encode() for text in (MODEL, MENDED_MODEL))
    assert mended(before) == after


def test_a_missing_newline_at_the_end_stays_missing() -> None:
    assert mended(MODEL.rstrip().encode()) == MENDED_MODEL.rstrip().encode()


def test_a_byte_order_mark_stays() -> None:
    assert mended(codecs.BOM_UTF8 + MODEL.encode()) == codecs.BOM_UTF8 + MENDED_MODEL.encode()


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-8", "koi8-r"])
def test_the_encoding_of_the_cookie_stays(encoding: str) -> None:
    word = "Я" if encoding == "koi8-r" else "é"
    head = f"# -*- coding: {encoding} -*-\nname = '{word}'\n"
    before, after = ((head + text).encode(encoding) for text in (MODEL, MENDED_MODEL))
    assert mended(before) == after


def test_text_that_is_not_in_its_encoding_is_left_alone() -> None:
    data = b"# \xff\xfe\n" + MODEL.encode()
    outcome = fixed(data, "program.py", unsafe=True)
    assert outcome.data == data
    assert outcome.problem


@pytest.mark.parametrize("odd", ["\tx = 1\n", "x = 1 \t \n", "s = '\u2028\x85'\n", "\x0c\n"])
def test_odd_characters_around_stay(odd: str) -> None:
    head = f"if True:\n{odd}" if odd.startswith("\t") else odd
    before, after = ((head + text).encode() for text in (MODEL, MENDED_MODEL))
    assert mended(before) == after


@pytest.mark.parametrize("indent", ["\t", " ", "  \t", "\x0c    "])
def test_indented_code_is_mended_in_place(indent: str) -> None:
    before = LOGARITHM.replace("    ", indent)
    assert mended(before.encode()) == MENDED_LOGARITHM.replace("    ", indent).encode()


def test_characters_before_the_edit_count_as_one_each() -> None:
    before, after = (text.replace('"adam"', '"adam" or "😀é"') for text in (MODEL, MENDED_MODEL))
    assert mended(before.encode()) == after.encode()


def test_python_2_is_mended_outside_what_is_rewritten() -> None:
    before, after = (f'print "start"\n{text}' for text in (MODEL, MENDED_MODEL))
    assert mended(before.encode()) == after.encode()
