"""What docs/scan.md shows is what the commands do, and what its query counts is there."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path
from typing import get_args

import pytest

pytest.importorskip("pyarrow")
pytest.importorskip("fsspec")

from hosts.samples import DOCS, block
from scan.conftest import Scan
from scan.samples import PROGRAM, notebook, program, rows

from flake8_softmax.scan.answer import Status
from flake8_softmax.scan.tables import TABLES

PAGE = "scan.md"
RIGHT = PROGRAM.replace('1, activation="softmax"', '1, activation="sigmoid"')


@pytest.fixture
def course(scan: Scan) -> Scan:
    for name, text in {
        "ann/a.py": PROGRAM,
        "ann/n.ipynb": notebook(PROGRAM),
        "bob/copy.py": PROGRAM,
        "bob/b.py": program(1),
        "bob/right.py": RIGHT,
        "eve/right.py": RIGHT + "# mine\n",
        "eve/n.ipynb": notebook(RIGHT),
        "eve/plain.py": "print()",
    }.items():
        scan.command.write(f"submissions/{name}", text)
    return scan


def run(scan: Scan, line: str) -> str:
    """What a line of the page prints."""
    name, *arguments = shlex.split(line)
    assert name == "flake8-softmax"
    done = scan.command(*arguments)
    assert done.code == 0, done
    return done.out


def test_a_course(course: Scan) -> None:
    pytest.importorskip("matplotlib")
    scanned, report = block(PAGE, "course").splitlines()
    assert "Scanned 8 files (7 ok, 1 skipped): 4 findings" in run(course, scanned)
    text = run(course, report)
    assert "1 of 3 repositories with files about Keras are without a finding." in text
    assert "<title>Assignment 3</title>" in (course.folder / "report.html").read_text()


def test_the_shards_of_a_workflow_make_one_result(course: Scan) -> None:
    workflow = block(PAGE, "shards")
    numbers = re.findall(r"\d", re.findall(r"shard: \[(.*)\]", workflow)[0])
    line = re.findall(r"- run: (flake8-softmax scan .*)", workflow)[0]
    assert line.endswith(f"/{len(numbers)}")
    for number in numbers:
        run(course, line.replace("${{ matrix.shard }}", number))
        shutil.copytree(course.folder / "results", course.folder / "all", dirs_exist_ok=True)
        shutil.rmtree(course.folder / "results")
    assert len(rows(course.folder / "all", "files")) == 8


def test_the_query_counts_each_content_once(course: Scan) -> None:
    duckdb = pytest.importorskip("duckdb")
    run(course, block(PAGE, "course").splitlines()[0])
    made = duckdb.sql(block(PAGE, "query"))
    assert made.columns[:5] == ["kind", "code", "name", "found_in", "out_of"]
    assert made.fetchall() == [
        ("notebook", "SMX203", "softmax-over-one-unit", 1, 2, 50.0, 1),
        ("script", "SMX203", "softmax-over-one-unit", 2, 4, 50.0, 2),
    ]


def test_the_query_on_public_code_counts_outputs(course: Scan) -> None:
    duckdb = pytest.importorskip("duckdb")
    run(course, block(PAGE, "course").splitlines()[0])
    made = duckdb.sql(block("findings-in-public-code.md", "activations")).fetchall()
    assert made == [("sigmoid", 3, 2), ("softmax", 3, 2)]


def test_every_column_and_status_is_described() -> None:
    page = Path(DOCS, PAGE).read_text(encoding="utf-8")
    named = set(re.findall(r"`(\w[\w-]*)`", page))
    columns = {name for schema in TABLES.values() for name in schema.names}
    assert columns - named == set()
    statuses = re.findall(r"^\| `([\w-]+)` \|", page.partition("| `status`")[2], re.MULTILINE)
    assert sorted(statuses) == sorted(get_args(Status))
