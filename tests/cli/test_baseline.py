"""`flake8-softmax baseline` records findings, and `check --baseline` leaves them out."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from baseline.samples import MODEL, function, notebook, program
from cli.commands import called

from flake8_softmax.baseline import NAME

ROOT = Path(__file__).parents[2]
WITH = f"--baseline={NAME}"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two scripts and a notebook with one finding each, and one script without."""
    source = tmp_path / "src"
    source.mkdir()
    source.joinpath("a.py").write_text(program(function("f")))
    source.joinpath("b.py").write_text(program(function("g")))
    source.joinpath("clean.py").write_text(program())
    source.joinpath("n.ipynb").write_text(notebook(program(), MODEL))
    return tmp_path


def baseline(folder: Path, *arguments: str | Path) -> str:
    done = called("baseline", *arguments, cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def check(folder: Path, *arguments: str | Path) -> tuple[list[str], str]:
    """The files of the findings, and what is said on standard error."""
    done = called("check", "--format=concise", *arguments, cwd=folder)
    assert done.returncode == bool(done.stdout)
    return [line.split(":")[0] for line in done.stdout.splitlines()], done.stderr


def recorded(folder: Path) -> list[tuple[str, str]]:
    rows = json.loads(folder.joinpath(NAME).read_text())["entries"]
    return [(row["path"], row["in"]) for row in rows for _ in range(row["count"])]


def test_what_is_recorded_is_not_reported(project: Path) -> None:
    assert len(check(project)[0]) == 3
    assert baseline(project) == f"{NAME}: 3 known findings (3 new, 0 dropped)\n"
    assert check(project, WITH) == ([], "")
    assert len(check(project)[0]) == 3
    assert baseline(project) == f"{NAME}: 3 known findings (0 new, 0 dropped)\n"


def test_only_new_findings_are_reported(project: Path) -> None:
    baseline(project)
    project.joinpath("src", "a.py").write_text(program(function("f"), function("h")))
    assert check(project, WITH) == (["./src/a.py"], "")
    assert baseline(project) == f"{NAME}: 4 known findings (1 new, 0 dropped)\n"
    assert check(project, WITH) == ([], "")


def test_nothing_found_is_an_empty_list(tmp_path: Path) -> None:
    tmp_path.joinpath("clean.py").write_text(program())
    assert baseline(tmp_path) == f"{NAME}: 0 known findings (0 new, 0 dropped)\n"
    assert recorded(tmp_path) == []
    assert check(tmp_path, WITH) == ([], "")


def test_what_is_fixed_is_said_and_pruned(project: Path) -> None:
    baseline(project)
    project.joinpath("src", "a.py").write_text(program())
    found, said = check(project, WITH)
    assert found == []
    assert said == (
        f"flake8-softmax: 1 finding is no longer found ({NAME}); "
        "flake8-softmax baseline --prune drops it\n"
    )
    assert check(project, WITH, "--quiet") == ([], "")
    assert baseline(project, "--prune") == f"{NAME}: 2 known findings (0 new, 1 dropped)\n"
    assert check(project, WITH) == ([], "")


def test_pruning_adds_nothing(project: Path) -> None:
    baseline(project, "src/a.py")
    baseline(project, "--prune")
    assert recorded(project) == [("src/a.py", "f")]


def test_pruning_follows_a_renamed_function_and_a_moved_file(project: Path) -> None:
    baseline(project)
    project.joinpath("src", "a.py").write_text(program(function("renamed")))
    project.joinpath("lib").mkdir()
    project.joinpath("src", "b.py").rename(project / "lib" / "b.py")
    assert check(project, WITH) == ([], "")
    assert baseline(project, "--prune") == f"{NAME}: 3 known findings (2 new, 2 dropped)\n"
    assert {("src/a.py", "renamed"), ("lib/b.py", "g")} < set(recorded(project))


def test_other_paths_are_left_as_they_are(project: Path) -> None:
    baseline(project)
    for name in ("a.py", "b.py"):
        project.joinpath("src", name).write_text(program())
    assert check(project, WITH, "src/clean.py") == ([], "")
    assert check(project, WITH, "src/a.py")[1].startswith("flake8-softmax: 1 finding is")
    assert check(project, WITH)[1].startswith("flake8-softmax: 2 findings are")
    baseline(project, "src/a.py")
    assert [path for path, _ in recorded(project)] == ["src/b.py", "src/n.ipynb"]
    project.joinpath("src", "b.py").unlink()
    baseline(project, "src/clean.py")
    assert [path for path, _ in recorded(project)] == ["src/b.py", "src/n.ipynb"]
    baseline(project, "src")
    assert [path for path, _ in recorded(project)] == ["src/n.ipynb"]


def test_codes_that_are_not_selected_are_not_missed(project: Path) -> None:
    baseline(project)
    assert check(project, WITH, "--select=SMX1") == ([], "")
    baseline(project, "--select=SMX1")
    assert len(recorded(project)) == 3


def test_from_anywhere_the_paths_are_the_same(project: Path) -> None:
    baseline(project)
    before = project.joinpath(NAME).read_bytes()
    baseline(project / "src", f"--baseline=../{NAME}")
    assert project.joinpath(NAME).read_bytes() == before
    elsewhere = project / "elsewhere"
    elsewhere.mkdir()
    baseline(elsewhere, f"--baseline={project / NAME}", project.resolve())
    assert project.joinpath(NAME).read_bytes() == before
    assert check(project / "src", f"--baseline=../{NAME}", "a.py") == ([], "")
    assert check(elsewhere, f"--baseline={project / NAME}", project / "src") == ([], "")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pyproject.toml", f'[tool.flake8-softmax]\nbaseline = "{NAME}"\n'),
        (".flake8", f"[flake8]\nsoftmax-baseline = {NAME}\n"),
        ("setup.cfg", f"[flake8]\nsoftmax_baseline = ./{NAME}\n"),
    ],
)
def test_a_configured_baseline_is_written_and_used(project: Path, name: str, text: str) -> None:
    project.joinpath(name).write_text(text)
    baseline(project / "src", "..")
    assert len(recorded(project)) == 3
    assert check(project) == ([], "")
    assert check(project / "src", "a.py") == ([], "")
    assert check(project / "src", "--isolated", "a.py") == (["a.py"], "")


def test_suppressed_findings_are_not_recorded(project: Path) -> None:
    text = program(function("f").replace("])\n", "])  # noqa: SMX203\n"))
    project.joinpath("src", "a.py").write_text(text)
    baseline(project)
    assert [path for path, _ in recorded(project)] == ["src/b.py", "src/n.ipynb"]


@pytest.mark.parametrize("name", ["check", "baseline"])
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not JSON: Expecting value in line 1"),
        ('{"version": 2, "entries": []}', "its version is 2, this program reads 1"),
        ('{"version": 1, "entries": [], "x": 1}', "version and a list of entries are expected"),
    ],
)
def test_a_broken_baseline_is_one_line_and_stays(
    project: Path, name: str, text: str, reason: str
) -> None:
    project.joinpath(NAME).write_text(text)
    done = called(name, WITH, cwd=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"flake8-softmax: error: baseline {NAME}: ")
    assert done.stderr.endswith(f"{reason}\n")
    assert done.stderr.count("\n") == 1
    assert project.joinpath(NAME).read_text() == text


def test_a_baseline_that_is_not_there_is_one_line(project: Path) -> None:
    done = called("check", WITH, cwd=project)
    error = f"flake8-softmax: error: baseline {NAME}: No such file or directory\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", error)


def test_a_folder_is_no_baseline(project: Path) -> None:
    for name in ("check", "baseline"):
        done = called(name, "--baseline=src", cwd=project)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.count("\n") == 1


def test_a_file_that_cannot_be_written_is_one_line(project: Path) -> None:
    done = called("baseline", "--baseline=absent/known.json", cwd=project)
    error = "flake8-softmax: error: absent/known.json: No such file or directory\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", error)


def test_nothing_is_recorded_of_a_run_that_could_not_read_all(project: Path) -> None:
    baseline(project)
    before = project.joinpath(NAME).read_bytes()
    path = project / "src" / "a.py"
    path.unlink()
    path.symlink_to("a.py")
    done = called("baseline", "src/a.py", "src/b.py", cwd=project)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert project.joinpath(NAME).read_bytes() == before


def test_a_copy_of_the_project_has_the_same_baseline(project: Path, tmp_path: Path) -> None:
    baseline(project)
    shutil.copytree(project, tmp_path / "copy")
    assert check(tmp_path / "copy", WITH) == ([], "")


def test_the_page_shows_what_is_printed_and_written(tmp_path: Path) -> None:
    examples, page = ROOT / "docs" / "examples", ROOT / "docs" / "baseline.md"
    shutil.copytree(examples, tmp_path / "examples")
    shown = page.read_text(encoding="utf-8")
    assert f"$ flake8-softmax baseline\n{baseline(tmp_path / 'examples')}" in shown
    assert check(tmp_path / "examples", WITH) == ([], "")
    (row,) = (line for line in shown.splitlines() if line.startswith('{"path"'))
    rows = tmp_path.joinpath("examples", NAME).read_text(encoding="utf-8").splitlines()
    assert row in [line.rstrip(",") for line in rows]


def test_comments_in_the_code_take_the_place_of_the_file(project: Path) -> None:
    assert baseline(project, "--noqa") == "3 comments written in 3 files\n"
    assert check(project) == ([], "")
    assert not project.joinpath(NAME).exists()
    assert "  # noqa: SMX203\n" in project.joinpath("src", "a.py").read_text()
    assert baseline(project, "--noqa") == "0 comments written in 0 files\n"


def test_comments_are_for_what_is_neither_known_nor_turned_off(project: Path) -> None:
    baseline(project, "src/a.py")
    assert baseline(project, "--noqa", WITH, "--exclude=*.ipynb") == (
        "1 comment written in 1 file\n"
    )
    assert check(project) == (["./src/a.py", "./src/n.ipynb"], "")


def test_what_no_comment_suppresses_is_said(project: Path) -> None:
    path = project / "src" / "a.py"
    path.write_text(program(function("f").replace("])\n", "]); x = '''# noqa: E1'''\n")))
    before = path.read_bytes()
    done = called("baseline", "--noqa", "src/a.py", cwd=project)
    assert (done.returncode, done.stdout) == (2, "0 comments written in 0 files\n")
    assert done.stderr == (
        "flake8-softmax: error: src/a.py: line 4: no comment suppresses SMX203\n"
    )
    assert path.read_bytes() == before


def test_comments_are_not_written_to_standard_output(project: Path) -> None:
    done = called("baseline", "--noqa", "-", cwd=project)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
