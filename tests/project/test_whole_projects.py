"""Files that do not mention Keras, but import one that does, in all of a project and in a part."""

from __future__ import annotations

from pathlib import Path

import pytest
from project.programs import ONE_UNIT, places, results, write

from flake8_softmax.cli.main import main

BEFORE, BEHIND = "a_train.py", "train.py"
PROGRAM = "from nets import build\nbuild().compile('adam', 'categorical_crossentropy')\n"


@pytest.mark.parametrize("name", [BEFORE, BEHIND])
def test_a_script_is_found_on_both_sides_of_the_file_about_keras(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    write(tmp_path, {name: PROGRAM, "nets.py": ONE_UNIT, "z.py": "x = 1\n"})
    assert {code for _, _, code in places(results(capsys, tmp_path))} == {"SMX204"}


@pytest.mark.parametrize(
    "arguments",
    [
        ["--extend-exclude=nets.py", "."],
        ["--exclude=nets.py", "."],
        ["--filename=*train.py", "."],
        ["scripts"],
        ["scripts/train.py"],
    ],
)
def test_the_file_about_keras_need_not_be_looked_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    write(tmp_path, {"scripts/train.py": PROGRAM, "nets.py": ONE_UNIT})
    assert places(results(capsys, tmp_path, *arguments)) == {("scripts/train.py", 2, "SMX204")}


def test_it_may_be_in_a_root_that_is_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "project", {"train.py": PROGRAM, "x.py": ""})
    write(tmp_path / "project" / "venv", {"nets.py": ONE_UNIT})
    found = results(capsys, tmp_path / "project", "--softmax-roots=venv", ".")
    assert places(found) == {("train.py", 2, "SMX204")}


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file nobody can read")
def test_a_file_that_cannot_be_read_is_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "scripts", {"train.py": PROGRAM})
    (tmp_path / "memory.py").symlink_to("/proc/self/mem")
    paths = str(tmp_path / "scripts"), str(tmp_path / "memory.py")
    assert main(["check", "--isolated", *paths]) == 2
    assert capsys.readouterr().err.count("memory.py") == 1
