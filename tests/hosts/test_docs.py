"""The settings that the documentation shows are the ones that were run."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest
from hosts.drivers import (
    copy_project,
    flake8,
    need_module,
    need_program,
    pre_commit,
    python,
    repository,
    run,
    vs_code_severity,
    words,
    write_notebooks,
)
from hosts.samples import DOCS, NOTEBOOKS, ROOT, block, blocks

from flake8_softmax.rules import load_rules

PAGES = ("notebooks.md", "editors.md", "ci.md")
RUN_BY_DRIVERS = {"nbqa", "jupytext-check", "jupytext-pipe", "pylsp", "ale", "nvim-lint"}
RUN_HERE = {
    *("flake8", "config", "nbqa-tags", "vs-code", "command"),
    *("pre-commit-own", "pre-commit-flake8"),
}
RUN_ELSEWHERE = {
    *("check", "github", "github-sarif", "gitlab"),
    *("extension", "extension-live", "extension-shows"),
}
"""Run in `tests/ci` and in `tests/kernel`."""

NOT_SETTINGS = r"^(?:<!-- configuration: |```sh\n(?:npm|pip|cd|code) )"
"""Configurations that `tests/test_editors.py` reads, and commands that install something."""


def test_every_block_of_settings_is_run() -> None:
    shown = [name for page in PAGES for name in blocks(page)]
    assert sorted(shown) == sorted(RUN_BY_DRIVERS | RUN_HERE | RUN_ELSEWHERE)


@pytest.mark.parametrize("page", PAGES)
def test_no_block_stands_without_its_mark(page: str) -> None:
    text = DOCS.joinpath(page).read_text(encoding="utf-8")
    marked = len(blocks(page)) + len(re.findall(NOT_SETTINGS, text, re.MULTILINE))
    assert text.count("```") == 2 * marked


def test_the_command_for_a_notebook(tmp_path: Path) -> None:
    write_notebooks(tmp_path)
    command = words(block("notebooks.md", "flake8"), **{"notebook.ipynb": "plain.ipynb"})
    assert len(flake8(tmp_path, *command[1:])) == 1


def test_the_config_leaves_what_matters(tmp_path: Path) -> None:
    write_notebooks(tmp_path)
    checkpoints = tmp_path / ".ipynb_checkpoints"
    checkpoints.mkdir()
    shutil.copy(tmp_path / "plain.ipynb", checkpoints / "plain-checkpoint.ipynb")
    tmp_path.joinpath("cut.ipynb").write_text(NOTEBOOKS["plain"][:400], encoding="utf-8")
    tmp_path.joinpath("style.py").write_text("import os;x=1\n", encoding="utf-8")
    tmp_path.joinpath(".flake8").write_text(block("notebooks.md", "config"), encoding="utf-8")
    found = [line.split()[:2] for line in python(tmp_path, "-m", "flake8")]
    of_notebooks = {(place.split(":")[0][2:], code) for place, code in found if ".ipynb" in place}
    assert {code for _, code in of_notebooks} == {"SMX002", "SMX203", "E999"}
    assert ("cut.ipynb", "E999") in of_notebooks
    assert not any("checkpoint" in name for name, _ in of_notebooks)
    assert {"F401", "E702"} <= {code for place, code in found if "style.py" in place}


def test_nbqa_leaves_out_tagged_cells(tmp_path: Path) -> None:
    need_module("nbqa", "nbqa")
    text = NOTEBOOKS["tagged"].replace("flake8-noqa-SMX203", "flake8-noqa")
    tmp_path.joinpath("notebook.ipynb").write_text(text, encoding="utf-8")
    assert python(tmp_path, "-m", *words(block("notebooks.md", "nbqa-tags"))) == []
    assert len(python(tmp_path, "-m", *words(block("notebooks.md", "nbqa")))) == 1


def test_severities_in_vs_code() -> None:
    settings = json.loads(block("editors.md", "vs-code"))
    assert settings["flake8.importStrategy"] == "fromEnvironment"
    severity = settings["flake8.severity"]
    codes = [loaded.rule.code for loaded in load_rules()]
    shown = {code: vs_code_severity(code, severity) for code in codes}
    assert set(shown.values()) == {"Warning", "Information", "Hint"}
    assert shown["SMX203"] == "Warning"
    assert vs_code_severity("E999", severity) == "Error"
    assert vs_code_severity("SMX203", {"E": "Error", "W": "Warning"}) == "Error"


def test_the_command_for_a_folder(tmp_path: Path) -> None:
    write_notebooks(tmp_path)
    _, *arguments = shlex.split(block("ci.md", "command"))
    loud = {line.split(".ipynb")[0] for line in flake8(tmp_path, *arguments)}
    assert loud == {"./plain", "./magics", "./bash", "./broken", "./minified"}


FLAKE8S_HOOK = """\
-   id: flake8
    name: flake8
    entry: flake8
    language: python
    types: [python]
    require_serial: true
"""
FLAKE8S_PACKAGE = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "flake8-mirror"
version = "1"
dependencies = ["flake8"]

[tool.hatch.build.targets.wheel]
bypass-selection = true
"""


@pytest.mark.parametrize("name", ["pre-commit-own", "pre-commit-flake8"])
def test_pre_commit(name: str, tmp_path: Path) -> None:
    need_module("pre_commit", "pre-commit")
    need_program("git")
    linter, work = tmp_path / "linter", tmp_path / "work"
    copy_project(linter)
    hooks = linter
    if name == "pre-commit-flake8":
        hooks = tmp_path / "flake8"
        hooks.mkdir()
        hooks.joinpath(".pre-commit-hooks.yaml").write_text(FLAKE8S_HOOK, encoding="utf-8")
        hooks.joinpath("pyproject.toml").write_text(FLAKE8S_PACKAGE, encoding="utf-8")
    repository(hooks)
    work.mkdir()
    write_notebooks(work)
    work.joinpath(".flake8").write_text(block("notebooks.md", "config"), encoding="utf-8")
    work.joinpath(".pre-commit-config.yaml").write_text(configured(name, hooks, linter))
    repository(work)
    said = pre_commit(work, tmp_path, "pre_commit", "run", "--all-files")
    loud = {line.split(".ipynb:")[0] for line in said.splitlines() if " SMX" in line}
    assert loud == {"plain", "magics", "bash", "broken", "minified"}


def configured(name: str, hooks: Path, linter: Path) -> str:
    """The block, with what this machine has for what it does not."""
    revision = run(hooks, "git", "rev-parse", "HEAD").stdout.strip()
    known = {
        "https://github.com/flake8-softmax/flake8-softmax": hooks.as_posix(),
        "v0.1.0": revision,
        "https://github.com/PyCQA/flake8": hooks.as_posix(),
        "7.3.0": revision,
        "[flake8-softmax]": f"['{linter.as_posix()}']",
    }
    text = block("ci.md", name)
    for shown, meant in known.items():
        text = text.replace(shown, meant)
    return text


def test_the_readme_shows_the_same_settings() -> None:
    readme = ROOT.joinpath("README.md").read_text(encoding="utf-8")
    config = block("notebooks.md", "config")
    assert all(line in readme for line in config.splitlines())
