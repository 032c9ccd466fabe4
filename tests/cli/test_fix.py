"""`check --fix`, `--unsafe-fixes` and `--diff`, as a user runs them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cli.commands import command
from fixes.programs import LOGARITHM, MENDED_LOGARITHM, MENDED_MODEL, MODEL


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "safe.py").write_text(LOGARITHM)
    (tmp_path / "unsafe.py").write_text(MODEL)
    return tmp_path


def texts(folder: Path) -> list[str]:
    return [(folder / name).read_text() for name in ("safe.py", "unsafe.py")]


def test_safe_fixes_are_applied_and_what_is_left_is_reported(folder: Path) -> None:
    done = command("check", "--isolated", "--fix", cwd=folder)
    assert texts(folder) == [MENDED_LOGARITHM, MODEL]
    assert done.returncode == 1
    assert "SMX202" in done.stdout
    assert "SMX401" not in done.stdout
    assert "Fixed 1 finding; --unsafe-fixes would fix 1 more" in done.stderr


def test_unsafe_fixes_are_applied_if_asked_for(folder: Path) -> None:
    done = command("check", "--isolated", "--fix", "--unsafe-fixes", cwd=folder)
    assert texts(folder) == [MENDED_LOGARITHM, MENDED_MODEL]
    assert (done.returncode, done.stdout) == (0, "")


def test_a_fix_can_be_made_to_fail(folder: Path) -> None:
    arguments = ("check", "--isolated", "--fix", "--exit-non-zero-on-fix", "safe.py")
    assert command(*arguments, cwd=folder).returncode == 1
    assert command(*arguments, cwd=folder).returncode == 0


def test_a_diff_changes_nothing(folder: Path) -> None:
    done = command("check", "--isolated", "--diff", "safe.py", cwd=folder)
    assert texts(folder) == [LOGARITHM, MODEL]
    assert done.returncode == 1
    assert "--- safe.py\n+++ safe.py\n" in done.stdout
    assert "+    return tf.nn.log_softmax(x)\n" in done.stdout
    assert command("check", "--isolated", "--diff", "unsafe.py", cwd=folder).returncode == 0


def test_standard_input_is_printed_with_its_fixes(folder: Path) -> None:
    for before, after in ((LOGARITHM, MENDED_LOGARITHM), ("x = 1\n", "x = 1\n")):
        done = subprocess.run(
            [sys.executable, "-m", "flake8_softmax", "check", "--isolated", "--fix", "-"],
            input=before.encode(),
            capture_output=True,
            check=True,
        )
        assert done.stdout.decode() == after


def test_what_is_suppressed_or_not_selected_is_not_fixed(folder: Path) -> None:
    suppressed = MODEL.replace('entropy")', 'entropy")  # noqa: SMX202')
    (folder / "unsafe.py").write_text(suppressed)
    command("check", "--isolated", "--fix", "--unsafe-fixes", "--ignore=SMX401", cwd=folder)
    assert texts(folder) == [LOGARITHM, suppressed]


def test_statistics_count_fixes_and_refusals(folder: Path) -> None:
    constant = MODEL.replace('"binary_crossentropy"', "LOSS").replace(
        "model =", 'LOSS = "binary_crossentropy"\nprint(LOSS)\nmodel ='
    )
    (folder / "unsafe.py").write_text(constant)
    done = command("check", "--isolated", "--fix", "--unsafe-fixes", "--statistics", cwd=folder)
    assert "1     SMX401 fixed" in done.stdout
    assert "1     not fixed: the value is used elsewhere too" in done.stdout


def test_a_file_that_cannot_be_written_is_named(folder: Path) -> None:
    os.link(folder / "safe.py", folder / "other.txt")
    done = command("check", "--isolated", "--fix", "safe.py", cwd=folder)
    assert done.returncode == 2
    assert "safe.py: not fixed: it has several names (hard links)" in done.stderr
    assert texts(folder)[0] == LOGARITHM
