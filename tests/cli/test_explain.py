"""`flake8-softmax explain` and `rules` show the pages and the list of the rules."""

from __future__ import annotations

import json

import pytest
from cli.commands import command

from flake8_softmax.rules import load_rules


@pytest.mark.parametrize("asked", ["SMX203", "smx203", "softmax-over-one-unit"])
def test_explain_prints_the_page_of_a_rule(asked: str) -> None:
    done = command("explain", asked)
    assert done.returncode == 0
    assert done.stdout.startswith("# SMX203 softmax-over-one-unit\n\nLevel: error.")
    assert "## Use instead" in done.stdout


def test_explain_prints_several_pages_in_the_order_asked() -> None:
    done = command("explain", "SMX502", "SMX101")
    assert done.stdout.index("# SMX502 ") < done.stdout.index("# SMX101 ")


def test_an_unknown_rule_is_one_line_and_names_the_nearest() -> None:
    done = command("explain", "SMX101", "softmax-over-one-unti")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "did you mean softmax-over-one-unit?" in done.stderr


def test_rules_lists_every_rule() -> None:
    codes = [loaded.rule.code for loaded in load_rules()]
    table = command("rules")
    assert [line.split()[0] for line in table.stdout.splitlines()[1:]] == codes
    rows = json.loads(command("rules", "--format", "json").stdout)
    assert [row["code"] for row in rows] == codes
    assert {row["default"] for row in rows if row["code"].startswith("SMX9")} == {False}


def test_the_command_alone_prints_its_help() -> None:
    done = command()
    assert done.returncode == 0
    assert "explain" in done.stdout
