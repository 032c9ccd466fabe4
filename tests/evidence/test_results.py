"""What was measured is about the pairs as they are, and the pages by symptom lead to every rule."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from evidence.page import PICTURED, PICTURES
from evidence.pair import STACKS, Pair
from evidence.pairs import load_pairs

ROOT = Path(__file__).parents[2]

PAIRS = load_pairs()
each_pair = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.code)
RESULTS = json.loads(Path(__file__).with_name("results.json").read_text(encoding="utf-8"))
BY_SYMPTOM = (ROOT / "docs" / "by_symptom.md").read_text(encoding="utf-8")


def expected(pair: Pair, stack: str) -> str | None:
    if stack in pair.elsewhere:
        return None
    return "silent" if stack in pair.silent else "holds"


def recorded(pair: Pair, stack: str) -> str | None:
    outcome = RESULTS[stack]["pairs"].get(pair.code)
    return None if outcome is None else str(outcome["verdict"])


@each_pair
def test_every_pair_was_run_and_behaved_as_recorded(pair: Pair) -> None:
    assert {stack: recorded(pair, stack) for stack in STACKS} == {
        stack: expected(pair, stack) for stack in STACKS
    }


@pytest.mark.parametrize("stack", STACKS)
def test_the_results_have_no_strays(stack: str) -> None:
    assert set(RESULTS[stack]["pairs"]) <= {pair.code for pair in PAIRS}


def test_the_pictures_are_those_that_pages_show() -> None:
    assert {path.stem for path in PICTURES.iterdir()} == set(PICTURED)


@each_pair
def test_every_proven_rule_has_a_symptom(pair: Pair) -> None:
    assert f"[{pair.code}]" in BY_SYMPTOM


def test_symptoms_lead_to_the_page_they_name() -> None:
    for code, page in re.findall(r"\[(SMX\d{3})\]\((rules/\w+\.md)\)", BY_SYMPTOM):
        assert page == f"rules/{code}.md"
        assert (ROOT / "docs" / page).is_file()
