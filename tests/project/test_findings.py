"""Findings in programs of several files: where they are, and what they say."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from project.cases import BAD, GOOD
from project.programs import HEAD, ONE_UNIT, WRONG_LOSS, Files, expected, places, results, write

CASES = {**BAD, **GOOD}


@pytest.mark.parametrize("files", CASES.values(), ids=CASES.keys())
def test_findings_are_where_the_comments_say(
    files: Files, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, files)
    assert places(results(capsys, tmp_path)) == expected(files)


@pytest.mark.parametrize("files", BAD.values(), ids=BAD.keys())
def test_without_imports_nothing_is_found(
    files: Files, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, files)
    found = places(results(capsys, tmp_path, "--softmax-imports", "off"))
    through_keras = {place for place in expected(files) if "compat.py" in files}
    assert found == through_keras


def test_only_modules_beside_the_script_and_relative_ones_are_looked_for_in_a_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {
        "lib/__init__.py": "",
        "lib/nets.py": ONE_UNIT,
        "lib/beside.py": "from nets import build\n" + WRONG_LOSS,
        "lib/relative.py": "from .nets import build\n" + WRONG_LOSS,
        "other/from_root.py": "from lib.nets import build\n" + WRONG_LOSS,
    }
    write(tmp_path, files)
    found = places(results(capsys, tmp_path, "--softmax-imports", "folder"))
    assert found == {place for place in expected(files) if not place[0].startswith("other")}


def test_modules_are_looked_for_in_the_roots_that_are_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {"deep/code/nets.py": ONE_UNIT, "run/train.py": "from nets import build\n" + WRONG_LOSS}
    write(tmp_path, files)
    assert places(results(capsys, tmp_path)) == set()
    found = results(capsys, tmp_path, "--softmax-roots", "deep/code")
    assert places(found) == expected(files)


def test_the_configuration_says_which_imports_are_followed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {"nets.py": ONE_UNIT, "train.py": "from nets import build\n" + WRONG_LOSS}
    write(tmp_path, {**files, "off.ini": "[flake8]\nsoftmax-imports = off\n"})
    done = subprocess.run(
        [sys.executable, "-m", "flake8_softmax", "check", "--config", "off.ini", "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_a_mode_that_does_not_exist_is_named(tmp_path: Path) -> None:
    write(tmp_path, {"x.py": "", "bad.ini": "[flake8]\nsoftmax-imports = some\n"})
    done = subprocess.run(
        [sys.executable, "-m", "flake8_softmax", "check", "--config", "bad.ini", "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert "softmax-imports is one of off, folder, project" in done.stderr


NETS = HEAD + (
    "\n\ndef build():\n    return Sequential([Input((4,)), Dense(3, activation='sigmoid')])\n"
)
TRAIN = "from nets import build\nbuild().compile('adam', 'categorical_crossentropy')\n"


def flake8(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "flake8", "--isolated", "--select", "SMX", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True).stdout


def test_flake8_follows_imports_only_if_asked(tmp_path: Path) -> None:
    write(tmp_path, {"nets.py": NETS, "train.py": TRAIN})
    assert flake8(tmp_path, ".") == ""
    message = (
        "./train.py:2:25: SMX201 in nets.py line 6: sigmoid on 3 units with"
        " categorical_crossentropy (this line); use 'softmax', or a binary loss if multi-label\n"
    )
    for mode in ("folder", "project"):
        assert flake8(tmp_path, "--softmax-imports", mode, ".") == message


def test_flake8_follows_imports_of_standard_input_by_its_name(tmp_path: Path) -> None:
    write(tmp_path, {"nets.py": ONE_UNIT})
    command = [sys.executable, "-m", "flake8", "--isolated", "--select", "SMX", "-"]
    outputs = [
        subprocess.run(
            [*command, "--softmax-imports", "project", *name],
            cwd=tmp_path,
            input="from nets import build\n" + WRONG_LOSS,
            capture_output=True,
            text=True,
        ).stdout
        for name in ([], ["--stdin-display-name", "train.py"])
    ]
    assert outputs[0] == ""
    assert outputs[1].startswith("train.py:2:25: SMX204 ")


def test_the_other_file_is_a_related_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {"nets.py": NETS, "train.py": TRAIN})
    (found,) = results(capsys, tmp_path, "train.py")
    assert (found["filename"], found["location"]["row"], found["fix"]) == ("train.py", 2, None)
    related = [(one.get("filename"), one["location"]["row"]) for one in found["related"]]
    assert related == [(None, 2), ("nets.py", 6)]


def test_the_text_names_the_other_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, {"nets.py": NETS, "train.py": TRAIN})
    (found,) = results(capsys, tmp_path)
    assert found["filename"].endswith("nets.py")
    assert "categorical_crossentropy (train.py line 2)" in found["message"]


def test_results_do_not_depend_on_order_processes_or_hashes(tmp_path: Path) -> None:
    names = [f"{number}_{name}" for number, files in enumerate(CASES.values()) for name in files]
    for number, files in enumerate(CASES.values()):
        write(tmp_path / str(number), files)
    folders = [str(number) for number in range(len(CASES))]
    outputs = set()
    for seed, jobs in ((0, "1"), (1, "2"), (2, "2")):
        random.Random(seed).shuffle(folders)
        done = subprocess.run(
            [sys.executable, "-m", "flake8_softmax", "check", "--isolated", "-j", jobs, *folders],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
        )
        outputs.add(tuple(sorted(done.stdout.splitlines())))
    assert len(names) > len(CASES)
    assert len(outputs) == 1
    assert len(outputs.pop()) == sum(len(expected(files)) for files in CASES.values())
