"""What is kept from libcst's parser."""

from __future__ import annotations

import ast

import libcst as cst
import pytest

from flake8_softmax.program.capacity import OverCapacityError, ensure_bearable


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("x = [" + "1, " * 150_001 + "]\n", "words and signs"),
        ("x = " + " and ".join(["a"] * 20_000) + "\n", "levels of expressions"),
        ("import a" + ".a" * 20_000 + "\n", "levels of expressions"),
        ("from a" + ".a" * 20_000 + " import b\n", "levels of expressions"),
        (("x = a" + "[0]" * 900 + "\n") * 3, "levels of expressions"),
        ("def f(a=b" + "[0]" * 1_500 + "): pass\n", "levels of expressions"),
        ("with a" + ".a" * 1_500 + " as b: pass\n", "levels of expressions"),
        ("class A:\n  def f(self):\n    x = a" + ".b()" * 900 + "\n", "levels of expressions"),
    ],
    ids=["list", "and", "import", "from", "subscripts", "default", "with", "method"],
)
def test_what_libcst_cannot_bear_is_refused(text: str, reason: str) -> None:
    with pytest.raises(OverCapacityError, match=reason):
        ensure_bearable(text)


@pytest.mark.parametrize(
    "text",
    [
        "x = " + " + ".join(["a"] * 1_000) + "\n",
        "x = [\n" + "  f(1, a.b.c),\n" * 5_000 + "]\n",
        "x = a.b(c)[0] and d or -e\n" * 5_000,
    ],
    ids=["sum", "flat", "long"],
)
def test_large_programs_are_parsed(text: str) -> None:
    ensure_bearable(text)
    assert cst.parse_module(text).body


def test_the_rows_of_an_excerpt_are_those_of_the_program() -> None:
    deep = "x = " + " and ".join(["a"] * 2_000) + "\n"
    program = "def idle():\n    pass\n" + deep
    with pytest.raises(OverCapacityError):
        ensure_bearable(deep, program, ast.parse(program))
