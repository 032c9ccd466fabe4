"""The action for GitHub, the job for GitLab and the commands in docs/ci.md, run by bash."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from baseline.samples import MODEL, function, notebook, program
from ci.steps import ROOT, Runner, loaded, with_scripts
from hosts.samples import block

ACTION: Mapping[str, Any] = loaded(ROOT.joinpath("action.yml").read_text(encoding="utf-8"))
JOB_FILE = ROOT / "docs" / "ci" / "gitlab.yml"
HERE = "flake8-softmax/flake8-softmax@"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository with a finding in a script, one in a notebook, and a script without."""
    folder = tmp_path / "checkout"
    for name in ("src", "notebooks", ".git"):
        folder.joinpath(name).mkdir(parents=True)
    folder.joinpath("src", "a.py").write_text(program(function("f")))
    folder.joinpath("src", "clean.py").write_text(program())
    folder.joinpath("notebooks", "n.ipynb").write_text(notebook(program(), MODEL))
    return folder


def runner(checkout: Path, **given: str) -> Runner:
    temp = checkout.parent / "temp"
    temp.mkdir()
    defaults = {name: row["default"] for name, row in ACTION["inputs"].items()}
    assert given.keys() <= defaults.keys()
    return Runner(checkout, temp, {**defaults, "install": "false", **given})


def annotated(text: str) -> list[str]:
    return sorted(re.findall(r"^::error file=([^,]+),line=", text, re.MULTILINE))


def test_the_action_annotates_and_fails(checkout: Path) -> None:
    done = runner(checkout).run(ACTION)
    assert done.returncode == 1
    assert annotated(done.stdout) == ["notebooks/n.ipynb", "src/a.py"]
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("args", "code"),
    [("src", 1), ("src/clean.py", 0), ("--select=SMX1 src notebooks", 0), ("absent", 2)],
)
def test_the_action_takes_paths_and_options(checkout: Path, args: str, code: int) -> None:
    assert runner(checkout, args=args).run(ACTION).returncode == code


def test_the_arguments_of_the_action_are_no_code(checkout: Path) -> None:
    done = runner(checkout, args="src; touch broken $(touch broken) *").run(ACTION)
    assert done.returncode == 2
    assert not checkout.joinpath("broken").exists()


def test_the_action_uploads_a_report(checkout: Path) -> None:
    machine = runner(checkout, sarif="true")
    done = machine.run(ACTION)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    ((upload),) = machine.uses
    report = json.loads(Path(upload["sarif_file"]).read_text(encoding="utf-8"))
    places = [
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in report["runs"][0]["results"]
    ]
    assert sorted(places) == ["notebooks/n.ipynb", "src/a.py"]


def test_a_report_of_a_run_that_failed_is_not_uploaded(checkout: Path) -> None:
    machine = runner(checkout, sarif="true", args="absent")
    assert machine.run(ACTION).returncode == 2
    assert machine.uses == []


def test_the_action_installs_its_own_version(checkout: Path) -> None:
    machine = runner(checkout, install="true")
    done = machine.run(ACTION)
    if re.search("No matching distribution|Temporary failure|Connection|getaddrinfo", done.stderr):
        pytest.skip("there is no package index")
    assert annotated(done.stdout) == ["notebooks/n.ipynb", "src/a.py"], done.stderr
    assert Path(machine.outputs["steps.install.outputs.python"]).is_relative_to(machine.temp)


@pytest.mark.parametrize("name", ["github", "github-sarif"])
def test_the_shown_workflows_use_the_action(checkout: Path, name: str) -> None:
    (job,) = loaded(block("ci.md", name))["jobs"].values()
    (step,) = (step for step in job["steps"] if step["uses"].startswith(HERE))
    assert runner(checkout, **step["with"]).run(ACTION).returncode == (name == "github")


def gitlab(checkout: Path, job: Mapping[str, Any]) -> tuple[int, str]:
    """The exit code and the log of the script of a job."""
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", "\n".join(job["script"])],
        cwd=checkout,
        env=with_scripts(job["variables"]),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return done.returncode, done.stdout


def test_the_job_for_gitlab_reports_and_fails(checkout: Path) -> None:
    job = loaded(JOB_FILE.read_text(encoding="utf-8"))["flake8-softmax"]
    code, log = gitlab(checkout, job)
    assert code == 1
    assert len(log.splitlines()) == 2
    report = checkout / job["artifacts"]["reports"]["codequality"]
    paths = [row["location"]["path"] for row in json.loads(report.read_text(encoding="utf-8"))]
    assert sorted(paths) == ["notebooks/n.ipynb", "src/a.py"]


def test_the_shown_settings_for_gitlab_choose_the_paths(checkout: Path) -> None:
    shown = loaded(block("ci.md", "gitlab"))
    assert shown["include"][0]["remote"].endswith(JOB_FILE.relative_to(ROOT).as_posix())
    job = loaded(JOB_FILE.read_text(encoding="utf-8"))["flake8-softmax"]
    variables = shown["flake8-softmax"]["variables"]
    assert variables.keys() == job["variables"].keys()
    checkout.joinpath("other.py").write_text(program(function("f")))
    code, log = gitlab(checkout, {**job, "variables": variables})
    assert (code, len(log.splitlines())) == (1, 2)


def test_the_shown_command(checkout: Path) -> None:
    _, log = gitlab(checkout, {"script": [block("ci.md", "check")], "variables": {}})
    assert len(log.splitlines()) == 2


def test_the_hooks_are_commands_of_this_package(checkout: Path) -> None:
    hooks = loaded(ROOT.joinpath(".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["flake8-softmax", "flake8-softmax-fix"]
    for hook in hooks:
        script = f"{hook['entry']} src/a.py notebooks/n.ipynb"
        code, log = gitlab(checkout, {"script": [script], "variables": {}})
        assert (code, len(log.splitlines())) == (1, 2)
