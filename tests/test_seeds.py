"""Programs whose softmax surprised their authors, and the answers they were given."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from expectations import Expected, expected_findings

from flake8_softmax.checker import analyse

SEEDS = Path(__file__).parent / "seeds"
SCRIPTS = sorted(SEEDS.glob("*.py"))
NOTEBOOKS = sorted(SEEDS.glob("*.ipynb"))
PYTHON_2 = SEEDS / "mnist_in_python_2.ipynb"

each_program = pytest.mark.parametrize("path", SCRIPTS + NOTEBOOKS, ids=lambda path: path.name)
each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)


@each_program
def test_seed(path: Path) -> None:
    findings = analyse(path.read_text(encoding="utf-8"), str(path))
    found = [
        Expected(finding.position.row, finding.position.column + 1, finding.code)
        for finding in findings
        if not finding.code.startswith("SMX9")
    ]
    assert found == expected_findings(path)


@each_notebook
def test_notebook_is_valid(path: Path) -> None:
    nbformat.validate(nbformat.read(path, as_version=4))


@each_notebook
def test_notebook_holds_the_script(path: Path) -> None:
    if path != PYTHON_2:
        script = path.with_suffix(".py").read_text(encoding="utf-8")
        assert "".join(code_of(path).split()) == "".join(script.split())


def test_python_2_is_refused_by_flake8_as_a_script(tmp_path: Path) -> None:
    source = code_of(PYTHON_2)
    row = 1 + source.splitlines().index('    print "Starting "')
    (tmp_path / "asked.py").write_text(source, encoding="utf-8")
    lines = flake8(tmp_path, "asked.py")
    assert len(lines) == 1
    assert re.match(rf"asked\.py:{row}:\d+: E999 SyntaxError", lines[0])


def test_python_2_is_analysed_by_flake8_as_a_notebook(tmp_path: Path) -> None:
    (tmp_path / "asked.ipynb").write_bytes(PYTHON_2.read_bytes())
    lines = flake8(tmp_path, "asked.ipynb")
    expected = [
        f"asked.ipynb:{found.row}:{found.column}: {found.code} "
        for found in expected_findings(PYTHON_2)
    ]
    assert [line[: len(start)] for line, start in zip(lines, expected, strict=True)] == expected


def code_of(path: Path) -> str:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return "".join("".join(cell["source"]) + "\n" for cell in cells if cell["cell_type"] == "code")


def flake8(folder: Path, name: str) -> list[str]:
    command = [sys.executable, "-m", "flake8", "--isolated", "--select=E9,SMX", name]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8")
    assert run.stderr == ""
    return run.stdout.splitlines()
