"""The programs that the evidence runs are the programs that the linter flags."""

from __future__ import annotations

import pytest

from evidence.pair import STACKS, Pair
from evidence.pairs import load_pairs
from flake8_softmax.checker import analyse
from flake8_softmax.rules import load_rules

PAIRS = load_pairs()
each_pair = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.code)


def codes(program: str) -> set[str]:
    return {finding.code for finding in analyse(program, "program.py")}


def test_every_default_rule_about_programs_has_its_pair() -> None:
    rules = {loaded.rule.code for loaded in load_rules()}
    proven = {pair.code for pair in PAIRS}
    assert proven == {code for code in rules if "SMX1" <= code < "SMX9"}


@each_pair
def test_the_bad_program_is_flagged_with_this_code_only(pair: Pair) -> None:
    assert codes(pair.bad) == {pair.code}


@each_pair
def test_the_mended_program_is_not_flagged(pair: Pair) -> None:
    assert codes(pair.mended) == set()


@each_pair
def test_the_symptom_can_show_on_some_stack(pair: Pair) -> None:
    assert set(STACKS) - set(pair.silent) - set(pair.elsewhere)
