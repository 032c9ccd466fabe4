"""What the documentation shows is what the program does."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from flake8_softmax.checker import analyse
from flake8_softmax.cli.formats import FORMATS
from flake8_softmax.interpreter import alternatives, join, limits, machine, run
from flake8_softmax.program import capacity
from flake8_softmax.source import limits as source

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted(
    path for path in (ROOT / "docs" / "examples").iterdir() if path.suffix in {".py", ".ipynb"}
)
SET_UP_AND_TEST = "python3 -m venv .venv && .venv/bin/pip install tox && .venv/bin/tox"

SET_UP_AND_LINT = (
    "python3 -m venv .venv && .venv/bin/pip install . && "
    ".venv/bin/flake8 --select=SMX '--filename=*.py,*.ipynb' docs/examples"
)


def test_nothing_generated_is_stale() -> None:
    run = subprocess.run(
        [sys.executable, "docs/generate.py", "--check"], cwd=ROOT, capture_output=True, text=True
    )
    assert (run.stdout, run.stderr, run.returncode) == ("", "", 0)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_only_mended_examples_are_clean(path: Path) -> None:
    findings = analyse(path.read_text(encoding="utf-8"), path.name)
    assert bool(findings) != path.stem.endswith("_fixed")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_every_example_has_its_twin(path: Path) -> None:
    stem = path.stem.removesuffix("_fixed")
    assert path.with_stem(stem) in EXAMPLES
    assert path.with_stem(f"{stem}_fixed") in EXAMPLES


@pytest.mark.parametrize(
    "path", [path for path in EXAMPLES if path.suffix == ".ipynb"], ids=lambda path: path.name
)
def test_example_notebooks_are_valid(path: Path) -> None:
    nbformat.validate(nbformat.read(path, as_version=4))


def test_what_contributing_points_at_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    paths = set(re.findall(r"(?:flake8_softmax|tests|docs)/[\w./]*\w", text))
    assert len(paths) > 10
    assert [path for path in paths if "212" not in path and not (ROOT / path).exists()] == []


def test_the_readme_lints_as_its_output_was_made() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert SET_UP_AND_LINT in readme
    assert f"$ {SET_UP_AND_LINT.rpartition('.venv/bin/')[2]}\n" in readme


def test_links_of_the_readme_work_outside_the_repository() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)]+)\)", readme)
    assert [link for link in links if not link.startswith("https://")] == []
    paths = {m[1] for link in links if (m := re.search(r"/(?:blob|tree)/main/(.+)", link))}
    assert paths
    assert [path for path in sorted(paths) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", ["README.md", ".ci/run"])
def test_the_test_command_is_the_same_everywhere(name: str) -> None:
    assert SET_UP_AND_TEST in (ROOT / name).read_text(encoding="utf-8")


BOUNDS = {
    "characters of Python": source.MAX_CODE,
    "characters of notebook JSON": source.MAX_NOTEBOOK,
    "tokens without comments; in more than four brackets each counts more": capacity.MOST_TOKENS,
    "levels of an expression": capacity.DEEPEST,
    "steps of the program": run.PROGRAM_STEPS,
    "steps of functions that nobody calls": run.FUNCTION_STEPS,
    "steps of their calls of one function": run.CALLEE_STEPS,
    "statements, expressions and calls that are open inside each other": machine.NESTING,
    "calls of the program's own functions in each other": machine.CALL_DEPTH,
    "items of one list or dict": limits.LONGEST,
    "characters of one string": limits.LONGEST_TEXT,
    "bits of an integer": limits.LARGEST_INTEGER.bit_length() + 1,
    "alternatives of one name after branches": join.MOST_ALTERNATIVES,
    "combinations of alternatives at one place": alternatives.MOST_CASES,
    "fits of one model that are kept": join.MOST_RECORDS,
}


def test_the_documented_bounds_are_those_of_the_program() -> None:
    page = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")
    table = page.partition("| what | limit |")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| (.+?) \| ([\d,]+)", table, re.MULTILINE)
    assert {what: int(limit.replace(",", "")) for what, limit in rows} == BOUNDS


def test_the_documented_json_is_what_is_printed() -> None:
    page = (ROOT / "docs" / "command.md").read_text(encoding="utf-8")
    example = json.loads(page.partition("```json\n")[2].partition("```")[0])
    command = [sys.executable, "-m", "flake8_softmax", "check", "--isolated", "--format=json"]
    run = subprocess.run(
        [*command, "docs/examples/classifier.ipynb"], cwd=ROOT, capture_output=True, text=True
    )
    assert json.loads(run.stdout) == [example]


def test_the_documented_formats_are_those_of_the_program() -> None:
    page = (ROOT / "docs" / "command.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE) == list(FORMATS)
