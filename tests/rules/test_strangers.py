"""A rule finds the same in its part of a long program, whatever else is not even parsed."""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from expectations import expected_findings

from flake8_softmax.checker import analyse_with, slice_for
from flake8_softmax.rules import LoadedRule, load_rules
from flake8_softmax.source import read

HERE = Path(__file__).parent
RULES = [loaded for loaded in load_rules() if loaded.check is not None]


def bad_programs() -> Iterator[str]:
    """The shortest script of each rule that can stand in a function and concerns no other."""
    for folder in sorted(HERE.glob("smx*")):
        programs = [
            path.read_text(encoding="utf-8")
            for path in folder.glob("bad_*.py")
            if expected_findings(path)
        ]
        yield min(filter(stands_alone, map(function, programs)), key=len)


def stands_alone(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return not any(word in text for word in ("import *", "global ", "tf.model = "))


def function(program: str) -> str:
    return "def case():\n" + textwrap.indent(program, "    ")


@cache
def functions() -> str:
    """Each program in a function of its own."""
    texts = enumerate(bad_programs())
    return "".join(text.replace("case", f"case_{number}", 1) for number, text in texts)


@cache
def methods() -> str:
    """Each program in a method of its own."""
    tests = functions().replace("def case_", "def test_").replace("():", "(self):")
    return "class Tests:\n" + textwrap.indent(tests, "    ")


@pytest.mark.parametrize("made", [functions, methods])
@pytest.mark.parametrize("loaded", RULES, ids=[loaded.rule.code for loaded in RULES])
def test_a_rule_among_strangers(loaded: LoadedRule, made: Callable[[], str]) -> None:
    program = made()
    tree = ast.parse(program)
    found = analyse_with((loaded,), program, "x.py", tree=tree)
    assert found == analyse_with((loaded,), program, "x.py")
    assert loaded.rule.code in {finding.code for finding in found}
    document = read(program, "x.py", tree=tree)
    assert document is not None
    assert sum(len(piece.text) for piece in slice_for((loaded,), document)) < len(program)


DISCARDING = "import keras\nx = load()\n{}\nmodel = keras.Sequential()\nmodel.fit(x / 255, y)\n"


@pytest.mark.parametrize(
    ("statement", "parsed"), [("x / 255", True), ("f.transform(x)", True), ("y = x / 255", False)]
)
def test_what_throws_no_result_away_is_not_parsed_for_it(statement: str, parsed: bool) -> None:
    loaded = tuple(loaded for loaded in RULES if loaded.rule.code == "SMX107")
    program = DISCARDING.format(statement)
    document = read(program, "x.py", tree=ast.parse(program))
    assert document is not None
    assert bool(slice_for(loaded, document)) == parsed
