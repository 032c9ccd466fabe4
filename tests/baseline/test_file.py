"""The file of a baseline: what is written can be read, merged and reviewed."""

from __future__ import annotations

import json
import ntpath
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from baseline.samples import MODEL, function, program, write_baseline
from hypothesis import given
from hypothesis import strategies as st

from flake8_softmax.baseline import NAME, BaselineError, Entry, dumped, path_from, read

ANY = st.text(st.characters(exclude_categories=()), max_size=30)
COUNTS = st.dictionaries(st.builds(Entry, ANY, ANY, ANY, ANY), st.integers(1, 10**6), max_size=8)


@given(counts=COUNTS)
def test_what_is_written_is_read(
    counts: dict[Entry, int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.json"
    file.write_bytes(dumped(counts))
    assert read(file).counts == counts


def test_one_entry_a_line_in_order(tmp_path: Path) -> None:
    for name in ("b.py", "a.py"):
        tmp_path.joinpath(name).write_text(program(function("f"), function("e")))
    file = write_baseline(tmp_path, tmp_path / "b.py", tmp_path / "a.py")
    lines = file.read_text().splitlines()
    assert lines[:3] == ["{", '"version": 1,', '"entries": [']
    assert lines[-2:] == ["]", "}"]
    rows = [json.loads(line.rstrip(",")) for line in lines[3:-2]]
    assert [(row["path"], row["in"]) for row in rows] == [
        *(("a.py", "e"), ("a.py", "f"), ("b.py", "e"), ("b.py", "f"))
    ]
    assert rows[0] == {
        "path": "a.py",
        "in": "e",
        "code": "SMX203",
        "text": MODEL.splitlines()[0],
        "count": 1,
    }


def test_an_empty_result_is_an_empty_list(tmp_path: Path) -> None:
    file = write_baseline(tmp_path)
    assert json.loads(file.read_text()) == {"version": 1, "entries": []}
    assert read(file).counts == {}


def test_backslashes_are_never_written() -> None:
    assert path_from(r"C:\work", r"C:\work\src\a.py", ntpath) == "src/a.py"
    assert path_from(r"C:\work\sub", r"C:\work\src\a.py", ntpath) == "../src/a.py"
    assert path_from(r"C:\work", r"D:\src\a.py", ntpath) == "D:/src/a.py"


def test_a_path_is_the_same_however_it_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "src" / "deep"
    inside.mkdir(parents=True)
    tmp_path.joinpath("link").symlink_to(tmp_path / "src")
    monkeypatch.chdir(tmp_path / "src")
    given = ["deep/a.py", "./deep/../deep/a.py", str(inside / "a.py"), "../link/deep/a.py"]
    assert {path_from(str(tmp_path.resolve()), name) for name in given} == {"src/deep/a.py"}


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_what_two_branches_add_in_different_files_is_merged(tmp_path: Path) -> None:
    base = {Entry(f"{name}.py", "", "SMX203", "x"): 1 for name in "acegi"}
    added = [Entry("b.py", "", "SMX203", "x"), Entry("h.py", "", "SMX203", "x")]
    versions = {"ours": {**base, added[0]: 1}, "base": base, "theirs": {**base, added[1]: 1}}
    for name, counts in versions.items():
        tmp_path.joinpath(name).write_bytes(dumped(counts))
    merged = subprocess.run(["git", "merge-file", *versions], cwd=tmp_path, capture_output=True)
    assert merged.returncode == 0
    assert read(tmp_path / "ours").counts == {**base, **dict.fromkeys(added, 1)}


def test_an_entry_that_stands_twice_counts_once(tmp_path: Path) -> None:
    row = {"path": "a.py", "in": "", "code": "SMX203", "text": "x", "count": 1}
    file = tmp_path / NAME
    file.write_text(json.dumps({"version": 1, "entries": [row, row | {"count": 2}, row]}))
    assert read(file).counts == {Entry("a.py", "", "SMX203", "x"): 2}


ROW = '{"path": "a.py", "in": "", "code": "SMX203", "text": "x", "count": 1}'


def listing(rows: str) -> str:
    return f'{{"version": 1, "entries": [{rows}]}}'


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not JSON: Expecting value in line 1"),
        (f'{{"version": 1,\n"entries": [\n<<<<<<< ours\n{ROW}]}}', "not JSON: .* in line 3"),
        (listing(ROW)[:-2], "not JSON"),
        ("[]", "there is no version"),
        ('{"entries": []}', "there is no version"),
        ('{"version": 2, "entries": []}', "its version is 2, this program reads 1"),
        ('{"version": "1\\u001b\\n", "entries": []}', r"its version is '1\\x1b\\n'"),
        ('{"version": 1}', "a list of entries"),
        ('{"version": 1, "entries": {}}', "a list of entries"),
        ('{"version": 1, "entries": [], "more": 1}', "a list of entries"),
        ('{"version": 1, "entries": [1]}', "entry 1 does not have the fields"),
        (listing(f"{ROW}, {{}}"), "entry 2 does not have the fields"),
        (listing(ROW[:-1] + ', "line": 3}'), "does not have the fields"),
        (listing(ROW.replace("1}", "0}")), "count is not"),
        (listing(ROW.replace("1}", "true}")), "count is not"),
        (listing(ROW.replace("1}", "1.5}")), "count is not"),
        (listing(ROW.replace('"x"', "[]")), "not all strings"),
        ("[" * 100_000, "nested too deeply"),
        ("9" * 5000, "the limit|no version"),
    ],
)
def test_what_is_no_baseline_is_one_line(tmp_path: Path, text: str, reason: str) -> None:
    file = tmp_path / "known.json"
    file.write_text(text)
    with pytest.raises(BaselineError, match=reason) as error:
        read(file)
    assert str(error.value).startswith(f"baseline {file}: ")
    assert str(error.value).isprintable()


@given(data=st.binary() | st.recursive(st.none(), st.lists).map(lambda one: repr(one).encode()))
def test_any_bytes_are_a_baseline_or_an_error(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.getbasetemp() / "bytes.json"
    file.write_bytes(data)
    with pytest.raises(BaselineError):
        read(file)


def test_what_cannot_be_read_is_one_line(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path, tmp_path / "absent.json", pipe, Path("/dev/zero"), tmp_path / "a\0b"):
        with pytest.raises(BaselineError, match=r"^baseline .*: .+$"):
            read(path)
