"""The files of the project agree on the versions of Python and on what is run with them."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from pathlib import Path

from flake8_softmax import __version__

ROOT = Path(__file__).parents[1]
WORKFLOW = ".github/workflows/tests.yml"
UNTESTED = {14}
"""Minor versions that are tried where they are present, and not yet promised."""


def found(name: str, pattern: str) -> list[str]:
    return re.findall(pattern, (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)


def minors(text: str, prefix: str) -> set[int]:
    return {int(minor) for minor in re.findall(prefix + r"(\d+)", text)}


def promised() -> set[int]:
    return set(map(int, found("pyproject.toml", r'"Programming Language :: Python :: 3\.(\d+)"')))


def test_the_oldest_promised_python_is_the_required_one() -> None:
    assert found("pyproject.toml", r'^requires-python = ">=3\.(\d+)"') == [str(min(promised()))]


def test_tox_runs_every_python() -> None:
    (environments,) = found("tox.ini", r"^env_list = (.*)$")
    assert minors(environments, r"\bpy3") == promised() | UNTESTED


def test_the_script_looks_for_every_python() -> None:
    (pattern,) = found(".ci/run", r"/versions/(\S+)/bin")
    assert all(fnmatch(f"3.{minor}.1", pattern) for minor in promised() | UNTESTED)


def test_the_workflow_runs_every_python_and_lets_only_the_untested_fail() -> None:
    (matrix,) = found(WORKFLOW, r"python: (\[.*\])$")
    (may_fail,) = found(WORKFLOW, r"continue-on-error: (.*)$")
    assert minors(matrix, r"\b3\.") == promised() | UNTESTED
    assert minors(may_fail, r"\b3\.") == UNTESTED


def test_the_workflow_runs_every_other_environment() -> None:
    (environments,) = found("tox.ini", r"^env_list = (.*)$")
    others = {name for name in environments.split(", ") if not name.startswith("py3")}
    assert set(found(WORKFLOW, r"- environment: (\w+)$")) == others


def test_the_settings_for_ci_name_this_version() -> None:
    for pattern in (
        r"rev: v(.*)$",
        r"flake8-softmax@v(.*)$",
        r"flake8-softmax/v(.*)/docs/ci/gitlab.yml$",
        r"flake8-softmax==(.*)$",
    ):
        assert set(found("docs/ci.md", pattern)) == {__version__}, pattern


def test_the_changelog_has_a_section_for_this_version() -> None:
    assert __version__ in " ".join(found("CHANGELOG.md", r"^## (.*)$"))
