"""The fixes of every program that a rule reports: they mend, bring nothing new, and end."""

from __future__ import annotations

import ast
import json
from collections import Counter
from pathlib import Path

import pytest

from flake8_softmax.checker import Options, analyse
from flake8_softmax.finding import Finding
from flake8_softmax.fixes import Outcome, fixed
from flake8_softmax.fixes.places import sources
from flake8_softmax.level import Applicability
from flake8_softmax.rules import load_rules

CASES = sorted((Path(__file__).parents[1] / "rules").glob("*/bad_*"))
APPLICABILITY = {one.rule.code: one.rule.fix for one in load_rules()}


def codes(findings: list[Finding]) -> Counter[str]:
    return Counter(finding.code for finding in findings)


def parses(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


@pytest.fixture(scope="module", params=CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def case(request: pytest.FixtureRequest) -> tuple[str, Outcome]:
    path = str(request.param)
    return path, fixed(request.param.read_bytes(), path, unsafe=True)


def test_what_is_mended_is_gone_and_nothing_is_new(case: tuple[str, Outcome]) -> None:
    path, outcome = case
    before, after = (codes(analyse(text, path)) for text in (outcome.before, outcome.after))
    assert after <= before - codes(list(outcome.applied))


def test_fixes_change_no_finding(case: tuple[str, Outcome]) -> None:
    path, outcome = case
    with_fixes = analyse(outcome.before, path, Options(fixes=True))
    assert with_fixes == analyse(outcome.before, path)


def test_the_result_is_python_where_it_was(case: tuple[str, Outcome]) -> None:
    path, outcome = case
    before, after = sources(outcome.before, path), sources(outcome.after, path)
    assert before.keys() == after.keys()
    assert all(parses(after[number]) for number, text in before.items() if parses(text))


def test_a_second_run_changes_nothing(case: tuple[str, Outcome]) -> None:
    path, outcome = case
    again = fixed(outcome.data, path, unsafe=True)
    assert again.data == outcome.data
    assert not again.applied


def test_a_notebook_changes_in_its_sources_only(case: tuple[str, Outcome]) -> None:
    path, outcome = case
    if not path.endswith(".ipynb") or not outcome.before.lstrip().startswith("{"):
        pytest.skip("no notebook")
    before, after = json.loads(outcome.before), json.loads(outcome.after)
    for old, new in zip(before["cells"], after["cells"], strict=True):
        new["source"] = old["source"]
    assert before == after


def test_no_fix_is_surer_than_its_rule_allows(case: tuple[str, Outcome]) -> None:
    order = [Applicability.SAFE, Applicability.UNSAFE, Applicability.DISPLAY]
    for finding in (*case[1].applied, *case[1].findings):
        if finding.fix is not None:
            allowed = APPLICABILITY[finding.code]
            assert order.index(finding.fix.applicability) >= order.index(allowed)


def test_safe_fixes_alone_are_applied_without_the_unsafe_ones() -> None:
    applied = [
        finding.fix.applicability
        for path in CASES[::7]
        for finding in fixed(path.read_bytes(), str(path)).applied
        if finding.fix is not None
    ]
    assert set(applied) == {Applicability.SAFE}


@pytest.mark.parametrize(
    "code", [code for code, fix in APPLICABILITY.items() if fix in list(Applicability)[:2]]
)
def test_every_rule_with_a_fix_mends_one_of_its_cases(code: str) -> None:
    paths = [path for path in CASES if path.parent.name.startswith(code.lower())]
    assert any(
        finding.code == code
        for path in paths
        for finding in fixed(path.read_bytes(), str(path), unsafe=True).applied
    )
