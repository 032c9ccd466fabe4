"""One program in which every rule reports once, silenced on its own line."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from flake8_softmax.rules import load_rules

PROGRAM = Path(__file__).with_name("every_rule_silenced.py")
CODES = [loaded.rule.code for loaded in load_rules() if loaded.check is not None]


@cache
def codes_found(*options: str) -> Counter[str]:
    command = [sys.executable, "-m", "flake8", "--isolated", "--select=SMX"]
    run = subprocess.run(
        [*command, "--enable-extensions=SMX9", *options, str(PROGRAM)],
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert run.stderr == ""
    return Counter(line.rpartition(": ")[2].split()[0] for line in shown(run.stdout))


def shown(output: str) -> list[str]:
    return [" ".join(line.split()[:2]) for line in output.splitlines()]


def test_every_rule_is_silenced_by_its_code() -> None:
    assert codes_found() == Counter()


@pytest.mark.parametrize("code", CODES)
def test_every_rule_reports_without_the_comments(code: str) -> None:
    assert codes_found("--disable-noqa")[code] > 0


def test_nothing_else_is_reported() -> None:
    assert set(codes_found("--disable-noqa")) <= set(CODES)
