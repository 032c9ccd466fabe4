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


def case(pattern: str) -> str:
    return f"match x:\n    case {pattern}:\n        pass\n"


DEEP_PATTERNS = {
    "lists": case("[" * 30 + "p" + "]" * 30),
    "parentheses": case("(" * 30 + "p" + ")" * 30),
    "tuples": case("(" * 30 + "p" + ",)" * 30),
    "pairs": case("(a, " * 30 + "p" + ")" * 30),
    "classes": case("A(" * 30 + "p" + ")" * 30),
    "keywords": case("a.A(k=" * 30 + "p" + ")" * 30),
    "mappings": case("{'k': " * 30 + "p" + "}" * 30),
    "alternatives": case("(1 | " * 30 + "2" + ")" * 30),
    "stars": case("[a, *_, " * 30 + "p" + "]" * 30),
    "wide": case("[[[[[[[[" + "1, 'a:', " * 5_000 + "]]]]]]]]"),
    "comments": case("[ # (:\n" * 30 + "'''if\n:'''" + "]" * 30),
    "continued": case("\\\n" + "[" * 30 + "p" + "]" * 30),
}


@pytest.mark.parametrize("text", DEEP_PATTERNS.values(), ids=DEEP_PATTERNS.keys())
def test_patterns_that_libcst_goes_over_too_often_are_refused(text: str) -> None:
    ast.parse(text)
    with pytest.raises(OverCapacityError, match="patterns are nested too deeply"):
        ensure_bearable(text)


@pytest.mark.parametrize(
    "text",
    [
        case("[" * 12 + "p" + "]" * 12),
        case("(" * 8 + "p" + ",)" * 8),
        case("Call(func=Attribute(value=Name('tf')), args=[Arg(value=List([x, *_]))])") * 200,
        case("{'a': {'b': [(1, 2), (3, 4)]}} if f((a), [b])") * 200,
        case("_ if " + "(" * 80 + "p" + ")" * 80),
        "'''\ncase " + "(" * 40 + "\n'''\n",
        "case = 1\n" + "case(" * 40 + ")" * 40 + "\n",
    ],
    ids=["lists", "tuples", "classes", "mappings", "guard", "text", "name"],
)
def test_usual_patterns_are_parsed(text: str) -> None:
    ensure_bearable(text)
    assert cst.parse_module(text).body


DEEP_BRACKETS = {
    "calls": "x = [" + ("f(" * 60 + ")" * 60 + ", ") * 100 + "]\n",
    "lists": ("x = " + "[" * 60 + "]" * 60 + "\n") * 300,
    "subscripts": "x = [" + ("a[" * 60 + "b" + "]" * 60 + ", ") * 100 + "]\n",
    "mixed": ("x = " + "f({'(': [" * 20 + "]})" * 20 + "  # ))))\n") * 300,
    "strings": "x = [" + ("f(')', " * 60 + ")" * 60 + ", ") * 100 + "]\n",
    "wide": "x = " + "f(" * 90 + "[" + "1, " * 40_000 + "]" + ")" * 90 + "\n",
}


@pytest.mark.parametrize("text", DEEP_BRACKETS.values(), ids=DEEP_BRACKETS.keys())
def test_brackets_that_libcst_copies_too_often_are_refused(text: str) -> None:
    ast.parse(text)
    with pytest.raises(OverCapacityError, match="brackets are nested too deeply"):
        ensure_bearable(text)


def test_comments_and_the_words_of_strings_cost_nothing() -> None:
    comments = "# a comment, of words and signs: (here) and there!\n" * 20_000
    ensure_bearable(f"{comments}x = '''\n{'[(word, ' * 60_000}'''\n")


@pytest.mark.parametrize(
    "text",
    [
        "x = f(g(h(i(j(k(l(m(1, [2], {3: 4}))))))))\n" * 2_000,
        "x = '((((((((((((((((((((((' + ')'\n" * 5_000,
        "x = " + " + ".join(["a"] * 1_000) + "\n",
        "x = [\n" + "  f(1, a.b.c),\n" * 5_000 + "]\n",
        "x = a.b(c)[0] and d or -e\n" * 5_000,
    ],
    ids=["calls", "strings", "sum", "flat", "long"],
)
def test_large_programs_are_parsed(text: str) -> None:
    ensure_bearable(text)
    assert cst.parse_module(text).body


def test_the_rows_of_an_excerpt_are_those_of_the_program() -> None:
    deep = "x = " + " and ".join(["a"] * 2_000) + "\n"
    program = "def idle():\n    pass\n" + deep
    with pytest.raises(OverCapacityError):
        ensure_bearable(deep, program, ast.parse(program))
