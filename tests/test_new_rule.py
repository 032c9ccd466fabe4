"""A new rule begins with files that work, and with tests that fail where it is to be written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import new_rule
import pytest

ROOT = Path(__file__).parents[1]
PARTS = ("flake8_softmax", "tests", "docs", "CHANGELOG.md", "pyproject.toml")
CODE, NAME = "SMX299", "made-up-by-a-test"
TO_WRITE = {
    "test_case",
    "test_case_as_flake8_gives_it",
    "test_example_fires_this_rule_only",
    "test_nothing_is_left_to_fill_in",
    "test_cases_are_written_in_many_constructs",
    "test_a_rule_among_strangers",
    "test_every_rule_reports_without_the_comments",
    "test_the_bad_program_is_flagged_with_this_code_only",
    "test_every_pair_was_run_and_behaved_as_recorded",
    "test_every_pair_is_drawn_as_it_says",
    "test_who_does_not_see_the_picture_is_told_what_it_shows",
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with a new rule."""
    folder = tmp_path_factory.mktemp("project")
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / part)
    assert run(folder, "tests/new_rule.py", CODE, NAME, "--event", "Fitted").returncode == 0
    return folder


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_its_tests_fail_where_it_is_to_be_written(copy: Path) -> None:
    report = copy / "report.xml"
    options = ("-q", "-p", "no:cacheprovider", "-k", CODE, f"--junitxml={report}")
    folders = ("tests/rules", "tests/evidence", "tests/test_every_rule.py")
    run(copy, "-m", "pytest", *options, *folders)
    cases = ElementTree.parse(report).getroot().findall(".//testcase")
    failed = {case.attrib["name"] for case in cases if len(case)}
    assert {name.partition("[")[0] for name in failed} == TO_WRITE
    assert not any("good_" in name for name in failed)
    assert len(cases) > 2 * len(TO_WRITE)


def test_its_module_is_loaded_as_a_rule(copy: Path) -> None:
    program = (
        "from flake8_softmax.rules import load_rules; "
        f"(one,) = [one for one in load_rules() if one.rule.code == '{CODE}']; "
        "print(one.rule.name, *(event.__name__ for event in one.events))"
    )
    assert run(copy, "-c", program).stdout == f"{NAME} Fitted\n"


def test_it_stands_in_the_changelog_after_the_one_before(copy: Path) -> None:
    rows = (copy / "CHANGELOG.md").read_text(encoding="utf-8").split("\n")
    place = rows.index(f"  - {CODE} {NAME}")
    assert rows[place - 1].startswith("  - SMX2")
    assert not rows[place + 1].startswith("  - SMX2")


@pytest.mark.parametrize("event", new_rule.EVENTS.values(), ids=new_rule.EVENTS)
def test_every_event_can_be_subscribed_to(event: type) -> None:
    texts = dict(new_rule.documents("SMX299", "made-up", event))
    module = texts[ROOT / "flake8_softmax" / "rules" / "smx299_made_up.py"]
    compile(module, "smx299_made_up.py", "exec")
    assert f"def check(event: {event.__name__})" in module


def test_an_opt_in_rule_has_no_pair() -> None:
    paths = [path for path, _ in new_rule.documents("SMX999", "made-up", new_rule.EVENTS["Fitted"])]
    assert not [path for path in paths if "evidence" in path.parts]


@pytest.mark.parametrize(
    ("changelog", "expected"),
    [
        (
            "## [Unreleased]\n\n- SMX101 a\n- SMX203 b\n\n## [0.1.0]\n\n- SMX299 c\n",
            "## [Unreleased]\n\n- SMX101 a\n- SMX150 new\n- SMX203 b\n\n## [0.1.0]\n\n- SMX299 c\n",
        ),
        (
            "## [Unreleased]\n\n## [0.1.0]\n\n- SMX101 a\n",
            "## [Unreleased]\n\n### Added\n\n- SMX150 new\n\n## [0.1.0]\n\n- SMX101 a\n",
        ),
    ],
)
def test_the_row_is_added_to_what_is_not_released(changelog: str, expected: str) -> None:
    assert new_rule.with_row(changelog, "SMX150", "new") == expected


@pytest.mark.parametrize(
    ("code", "name", "why"),
    [
        ("SMX203", "made-up", "there is SMX203 softmax-over-one-unit"),
        ("SMX299", "softmax-over-one-unit", "there is SMX203 softmax-over-one-unit"),
        ("SMX001", "made-up", "not a code"),
        ("SMX29", "made-up", "not a code"),
        ("SMX299", "Made_Up", "not words"),
    ],
)
def test_what_is_taken_or_misspelt_is_refused(
    code: str, name: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        new_rule.main([code, name])
    assert why in capsys.readouterr().err
