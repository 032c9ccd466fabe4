"""`--softmax-baseline` in the real flake8."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from baseline.samples import MODEL, function, notebook, program, write_baseline

from flake8_softmax.baseline import NAME

OPTION = f"--softmax-baseline={NAME}"


def run(folder: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "flake8", "--select=SMX", *arguments]
    return subprocess.run(
        command, cwd=folder, input=stdin, capture_output=True, text=True, encoding="utf-8"
    )


def flake8(folder: Path, *arguments: str, stdin: str = "") -> list[str]:
    done = run(folder, *arguments, stdin=stdin)
    assert done.stderr == ""
    return [" ".join(line.split()[:2]) for line in done.stdout.splitlines()]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A script and a notebook with a known finding each, and a folder below."""
    source = tmp_path / "src"
    source.mkdir()
    source.joinpath("a.py").write_text(program(function("f")))
    source.joinpath("n.ipynb").write_text(notebook(program(), MODEL))
    write_baseline(tmp_path, source / "a.py", source / "n.ipynb")
    return tmp_path


FILES = ("src/a.py", "src/n.ipynb")


def test_known_findings_are_left_out(project: Path) -> None:
    assert len(flake8(project, *FILES)) == 2
    assert flake8(project, OPTION, *FILES) == []
    assert flake8(project, OPTION, "-j2", *FILES) == []


def test_new_findings_are_reported(project: Path) -> None:
    path = project / "src" / "a.py"
    path.write_text(program(function("f"), function("g")))
    assert flake8(project, OPTION, *FILES) == ["src/a.py:8:55: SMX203"]


def test_absolute_paths(project: Path) -> None:
    absolute = [str(project / name) for name in FILES]
    assert flake8(project, OPTION, *absolute) == []
    assert flake8(project, f"--softmax-baseline={project / NAME}", *FILES) == []


def test_from_a_folder_below(project: Path) -> None:
    assert flake8(project / "src", f"--softmax-baseline=../{NAME}", "a.py", "n.ipynb") == []


def test_standard_input_under_the_name_of_a_file(project: Path) -> None:
    text = project.joinpath("src", "a.py").read_text()
    name = "--stdin-display-name"
    assert flake8(project, OPTION, name, "src/a.py", "-", stdin=text) == []
    assert flake8(project, OPTION, name, str(project / "src/a.py"), "-", stdin=text) == []
    assert len(flake8(project, OPTION, name, "src/other.py", "-", stdin=text)) == 1


@pytest.mark.parametrize("written", [NAME, f"./{NAME}", f"src/../{NAME}"])
def test_configured(project: Path, written: str) -> None:
    project.joinpath(".flake8").write_text(f"[flake8]\nsoftmax-baseline = {written}\n")
    assert flake8(project, *FILES) == []
    assert flake8(project / "src", "a.py", "n.ipynb") == []


def test_a_suppressed_finding_does_not_stand_for_a_known_one(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text(program(MODEL))
    write_baseline(tmp_path, path)
    path.write_text(program(MODEL.replace("])\n", "])  # noqa: SMX203\n"), MODEL))
    assert flake8(tmp_path, OPTION, "a.py") == []
    assert len(flake8(tmp_path, OPTION, "--disable-noqa", "a.py")) == 1


def test_opt_in_findings_are_known_too(tmp_path: Path) -> None:
    text = "import numpy as np\nimport keras\n\n\ndef softmax(x):\n"
    text += "    return np.exp(x) / np.sum(np.exp(x), axis=1, keepdims=True)\n"
    path = tmp_path / "a.py"
    path.write_text(program(function("f"), text))
    write_baseline(tmp_path, path)
    enabled = "--enable-extensions=SMX9"
    assert {line.split()[1] for line in flake8(tmp_path, enabled, "a.py")} > {"SMX203"}
    assert flake8(tmp_path, enabled, OPTION, "a.py") == []


@pytest.mark.parametrize("text", [None, "", "[]", '{"version": 7, "entries": []}'])
def test_a_broken_baseline_is_an_error_of_the_configuration(
    project: Path, text: str | None
) -> None:
    broken = project / "broken.json"
    if text is not None:
        broken.write_text(text)
    done = run(project, f"--softmax-baseline={broken}", *FILES)
    assert done.returncode == 1
    assert done.stderr == ""
    first, second = done.stdout.splitlines()
    assert first == "There was a critical error during execution of Flake8:"
    assert second.startswith(f"baseline {broken}: ")


def test_nothing_is_imported_without_it(project: Path) -> None:
    script = (
        "import sys\nfrom flake8.main.cli import main\nmain(sys.argv[1:])\n"
        "print(sorted(name for name in sys.modules if 'softmax.baseline' in name or name =="
        " 'flake8_softmax.context'))"
    )
    command = [sys.executable, "-c", script, "-j1", "--isolated", "--select=SMX", "src/a.py"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"
    assert "SMX203" in done.stdout
