"""What has to hold for any program, tried on random ones.

FLAKE8_SOFTMAX_EXAMPLES sets how many; a few by default.
"""

from __future__ import annotations

import ast
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))
from programs import damaged, modules, notebooks, programs

from flake8_softmax.checker import analyse, analyse_with
from flake8_softmax.finding import Finding
from flake8_softmax.interpreter import memo
from flake8_softmax.rules import load_rules
from flake8_softmax.source import read
from flake8_softmax.source.prefilter import keywords_in

NEEDING_NOTHING: Final = tuple(
    replace(one, rule=replace(one.rule, requires=(), needs_statement=None)) for one in load_rules()
)

fuzz: Final = settings(
    max_examples=int(os.environ.get("FLAKE8_SOFTMAX_EXAMPLES", "60")),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def assert_inside(findings: list[Finding], text: str) -> None:
    rows = text.splitlines()
    for finding in findings:
        row, column = finding.position.row, finding.position.column
        assert 1 <= row <= max(len(rows), 1)
        assert 0 <= column <= len(rows[row - 1])
        assert finding.message.isprintable()


@fuzz
@given(programs())
def test_a_program_is_analysed_the_same_way_each_time(text: str) -> None:
    findings = analyse(text, "x.py")
    assert findings == analyse(text, "x.py")
    assert_inside(findings, text)


@fuzz
@given(programs())
def test_a_comment_at_the_end_changes_nothing(text: str) -> None:
    assert analyse(text, "x.py") == analyse(f"{text}# and so on\n", "x.py")


@fuzz
@given(st.one_of(programs(about=()), programs()))
def test_the_words_that_rules_need_lose_nothing(text: str) -> None:
    heard = {finding.code for finding in analyse_with(NEEDING_NOTHING, text, "x.py")}
    document = read(text, "x.py")
    program = document.text if document is not None else ""
    rules = [one.rule for one in load_rules()]
    silent = {
        rule.code for rule in rules if not rule.could_apply(keywords_in(program, rule.keywords))
    }
    assert not heard & silent


@fuzz
@given(st.one_of(modules(), programs()), st.sampled_from([None, *range(len(NEEDING_NOTHING))]))
def test_what_is_not_parsed_changes_nothing(text: str, only: int | None) -> None:
    rules = load_rules() if only is None else load_rules()[only : only + 1]
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return
    assert analyse_with(rules, text, "x.py", tree=tree) == analyse_with(rules, text, "x.py")


@fuzz
@given(programs())
def test_the_memo_of_calls_changes_nothing(text: str) -> None:
    findings = analyse(text, "x.py")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(memo, "MOST_KEPT", 0)
        assert analyse(text, "x.py") == findings


@fuzz
@given(damaged(programs()))
def test_a_damaged_program_is_borne(text: str) -> None:
    assert_inside(analyse(text, "x.py"), text)


@fuzz
@given(notebooks(programs()))
def test_a_notebook_is_analysed(text: str) -> None:
    assert_inside(analyse(text, "x.ipynb"), text)


@fuzz
@given(damaged(notebooks(damaged(programs()))))
def test_a_damaged_notebook_is_borne(text: str) -> None:
    assert_inside(analyse(text, "x.ipynb"), text)
