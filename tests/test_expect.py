"""The command that writes expectation comments writes what the cases say by hand."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import expect
import pytest
from expectations import actual_findings, expected_findings

HERE = Path(__file__).parent
CASES = [
    path
    for pattern in ("bad_notebook*.ipynb", "bad_[s-z]*.py")
    for path in sorted(HERE.glob(f"rules/*/{pattern}"))
    if "expect-below" not in path.read_text(encoding="utf-8")
]
PROGRAM = """\
from keras import Sequential
from keras.layers import Dense

model = Sequential()
model.add(Dense(1, activation="softmax"))
"""


def script(folder: Path, text: str = PROGRAM) -> Path:
    path = folder / "program.py"
    path.write_bytes(text.encode("utf-8"))
    return path


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_comments_that_were_taken_away_come_back(case: Path, tmp_path: Path) -> None:
    folder = tmp_path / case.parent.name
    folder.mkdir()
    path = folder / case.name
    before = case.read_bytes()
    path.write_bytes(re.sub(rb"  # expect: [SMX\d@, ]*\d", b"", before))
    assert path.read_bytes() != before
    expect.write(path)
    assert path.read_bytes() == before


def test_the_command_prints_lines_with_comments(tmp_path: Path) -> None:
    path = script(tmp_path)
    command = [sys.executable, str(HERE / "expect.py"), str(path)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    line = f'{path}:line 5: model.add(Dense(1, activation="softmax"))  # expect: SMX203@31\n'
    assert (run.stdout, run.stderr, run.returncode) == (line, "", 0)
    assert path.read_text(encoding="utf-8") == PROGRAM


def test_other_comments_and_line_ends_stay(tmp_path: Path) -> None:
    text = PROGRAM.replace('"))', '"))  # one unit').replace("\n", "\r\n")
    path = script(tmp_path, text)
    expect.write(path)
    assert path.read_bytes().decode() == text.replace("unit", "unit  # expect: SMX203@31")


@pytest.mark.parametrize(
    ("stale", "fresh"),
    [
        ('1, activation="softmax"))  # expect: SMX203@9', '1, activation="softmax"))'),
        ("2))  # expect: SMX203@31", "2))"),
        ("2))  # two units  # expect: SMX203@31", "2))  # two units"),
    ],
)
def test_stale_comments_are_replaced(tmp_path: Path, stale: str, fresh: str) -> None:
    path = script(tmp_path, PROGRAM.replace('1, activation="softmax"))', stale))
    expect.write(path)
    found = "  # expect: SMX203@31" if "softmax" in fresh else ""
    assert path.read_text(encoding="utf-8").endswith(f"model.add(Dense({fresh}{found}\n")


def test_a_comment_above_the_line_stays_above(tmp_path: Path) -> None:
    line = 'model.add(Dense(1, activation="softmax"))'
    text = f"if True:\n    # expect-below: SMX203@1\n    {line}\n"
    path = script(tmp_path, PROGRAM.replace(f"{line}\n", text))
    expect.write(path)
    assert text.replace("@1", "@35") in path.read_text(encoding="utf-8")


def test_a_line_without_room_for_a_comment_is_told_and_left(tmp_path: Path) -> None:
    text = PROGRAM.replace('"softmax"))', '"softmax")) or \\\n    None')
    path = script(tmp_path, text)
    assert len(actual_findings(path)) == 1
    with pytest.raises(SystemExit, match="no room for a comment"):
        expect.write(path)
    assert path.read_text(encoding="utf-8") == text
    assert expected_findings(path) == []
