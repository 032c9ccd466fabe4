"""The words of a program: all that something can come of, and as little else as is safe."""

from __future__ import annotations

import ast
import io
import sys
import tokenize

import pytest
from growth import assert_linear
from hypothesis import given
from hypothesis import strategies as st

from flake8_softmax.source.prefilter import vocabulary


def words(text: str) -> set[str]:
    return set(vocabulary(text).split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("model.Fit(X)", {"model", "Fit", "fit", "X", "x"}),
        ("x = 'Soft-Max'", {"x", "Soft", "soft", "Max", "max"}),
        ("x = r'\\'  # a\n", {"x", "r", "a"}),
        ("x = r'\\''  # a\n", {"x", "r"}),
        ("x = 1  # relu", {"x", "1"}),
        ("x = '#tanh'  # relu", {"x", "tanh"}),
        ('"""Documentation."""\nx', {"x"}),
        ('def f():\n    r"""Two\n\n    lines."""  # more\n', {"def", "f", "r"}),
        ('x = 1\n"""About x."""\ny = 2', {"x", "1", "y", "2"}),
        ('"""softmax""".strip()', {"softmax", "strip"}),
        ('x = """\nsoftmax\n"""', {"x", "softmax"}),
        ('f(\n    """softmax"""\n)', {"f", "softmax"}),
        ('f(a,\n"""softmax"""\n)', {"f", "a", "softmax"}),
        ('f(a,  # the name\n"""softmax"""\n)', {"f", "a", "softmax"}),
        ('x = "soft" \\\n"""max"""\n', {"x", "soft", "max"}),
        ("x = 'it\\'s relu'", {"x", "it", "s", "relu"}),
        ('x = 1  # it\'s "relu" / 2', {"x", "1"}),
        ("x = f'{softmax}'  # \"relu\"", {"x", "f", "softmax"}),
        ('x = f"{y["#relu"]}"', {"x", "f", "y", "relu"}),
        ('x = f"{y[\'a\']}{z["#relu / 2"]}"', {"x", "f", "y", "a", "z", "relu", "/", "2"}),
        ("x = f'{'\\\"\"\"'}'  # relu", {"x", "f", "relu"}),
        ('x = rf"{{" # relu', {"x", "rf", "relu"}),
    ],
)
def test_words(text: str, expected: set[str]) -> None:
    assert words(text) == expected


def test_each_word_stands_between_blanks() -> None:
    assert vocabulary("") == "  "
    assert vocabulary("exp") == " exp "
    assert " exp " not in vocabulary("expand(experiment)")


NAMES = st.sampled_from(["softmax", "Dense", "x", "loss"])
STRINGS = st.sampled_from(
    ["'softmax'", '"relu"', "'#exp'", "'\\'log'", '"""sum"""', '"a"', "f'{argmax}'"]
)
LINES = st.lists(
    st.one_of(
        NAMES,
        STRINGS,
        st.builds("{} = {}  # {}".format, NAMES, STRINGS, STRINGS),
        st.builds("{}(\n    {},\n    {}\n)".format, NAMES, STRINGS, NAMES),
        st.builds("{} = [\n{},\n{}\n]".format, NAMES, STRINGS, STRINGS),
        st.builds('"""{}\n{}"""'.format, NAMES, NAMES),
    )
)


@given(LINES)
def test_no_word_of_an_expression_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines) + "\n"
    tree = ast.parse(text)
    said = words(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            assert {node.id, node.id.lower()} <= said
    statements = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in statements:
            assert words(f"_ = {node.value!r}") <= said | {"_"}


@given(st.text())
def test_any_text_has_words(text: str) -> None:
    assert vocabulary(text).startswith(" ")


def test_this_file_says_its_names() -> None:
    with open(__file__, encoding="utf-8") as file:
        text = file.read()
    names = {
        token.string
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type == tokenize.NAME
    }
    assert names <= words(text)


@pytest.mark.skipif(sys.version_info < (3, 12), reason="the quotes of an f-string end it")
@given(LINES, st.sampled_from(['f"{x["#softmax"]}"', "f'''{a}{x['''relu''']}'''", "f'{'\"\"\"'}'"]))
def test_no_word_beside_nested_quotes_is_lost(lines: list[str], nested: str) -> None:
    test_no_word_of_an_expression_is_lost.hypothesis.inner_test([*lines, f"y = {nested}", *lines])


@pytest.mark.parametrize(
    "line",
    [
        "f'{'\\\"\"\"'}'\n",
        "\\'",
        '\\"',
        '\\"""\n',
        "\\'''\n",
        '"""\\',
        "'''''",
        "'\\",
        "#'\n",
        "x = f'{{'\n",
        '"" ""\n',
        " " * 50 + '"""a"""\n',
    ],
)
def test_strings_that_never_end_cost_no_more_than_others(line: str) -> None:
    assert_linear(lambda n: line * n, vocabulary, 5_000)
