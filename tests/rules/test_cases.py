"""Every case file under this folder says with comments what is found in it, and nothing else is."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

import pytest
from expectations import actual_findings, expected_findings

from flake8_softmax.rules import load_rules
from flake8_softmax.source import read
from flake8_softmax.source.prefilter import keywords_in

HERE = Path(__file__).parent
CASES = sorted(path for path in HERE.glob("*/*") if path.suffix in {".py", ".ipynb"})


def each(cases: Iterable[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(
        "path", list(cases), ids=lambda path: f"{path.parent.name}/{path.name}"
    )


@each(CASES)
def test_case(path: Path) -> None:
    assert actual_findings(path) == expected_findings(path)


@each(path for path in CASES if path.suffix == ".py")
def test_case_as_flake8_gives_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    try:
        tree = ast.parse(text)
    except SyntaxError:
        pytest.skip("flake8 calls no plugin")
    assert actual_findings(path, tree) == expected_findings(path)


@each(CASES)
def test_case_is_what_its_name_says(path: Path) -> None:
    kind, _, what = path.stem.partition("_")
    assert kind in {"bad", "good"}
    assert what
    assert bool(expected_findings(path)) == (kind == "bad")


@each(CASES)
def test_the_rules_that_report_have_their_keywords(path: Path) -> None:
    document = read(path.read_text(encoding="utf-8"), str(path))
    assert document is not None
    rules = [one.rule for one in load_rules()]
    silent = {
        rule.code
        for rule in rules
        if not rule.could_apply(keywords_in(document.text, rule.keywords))
    }
    assert not silent & {expected.code for expected in expected_findings(path)}
