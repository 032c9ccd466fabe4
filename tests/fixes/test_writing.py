"""A file is replaced in one step, or left alone for a reason."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from fixes.programs import MENDED_MODEL, MODEL

from flake8_softmax.fixes.writing import NotWrittenError, write

OLD, NEW = MODEL.encode(), MENDED_MODEL.encode()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "program.py"
    made.write_bytes(OLD)
    return made


def alone(path: Path) -> bool:
    """Whether no temporary file is left beside a file."""
    return os.listdir(path.parent) == [path.name]


def test_the_contents_are_replaced(path: Path) -> None:
    write(str(path), OLD, NEW)
    assert path.read_bytes() == NEW
    assert alone(path)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_the_mode_stays(path: Path, mode: int) -> None:
    path.chmod(mode)
    write(str(path), OLD, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_symbolic_link_stays_one(path: Path) -> None:
    link = path.parent / "link.py"
    link.symlink_to(path.name)
    write(str(link), OLD, NEW)
    assert link.is_symlink()
    assert path.read_bytes() == NEW


def test_a_file_with_two_names_is_left_alone(path: Path) -> None:
    os.link(path, path.parent / "other.py")
    with pytest.raises(NotWrittenError, match="hard links"):
        write(str(path), OLD, NEW)
    assert path.read_bytes() == OLD


def test_a_file_that_was_changed_meanwhile_is_left_alone(path: Path) -> None:
    path.write_bytes(OLD + b"# changed\n")
    with pytest.raises(NotWrittenError, match="meanwhile"):
        write(str(path), OLD, NEW)
    assert path.read_bytes() == OLD + b"# changed\n"
    assert alone(path)


def test_a_file_that_is_gone_is_not_made_again(path: Path) -> None:
    path.unlink()
    with pytest.raises(NotWrittenError):
        write(str(path), OLD, NEW)
    assert not path.exists()


def test_a_read_only_file_is_left_alone(path: Path) -> None:
    path.chmod(0o444)
    with pytest.raises(NotWrittenError, match="read-only"):
        write(str(path), OLD, NEW)
    assert path.read_bytes() == OLD


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may write everywhere")
def test_a_file_in_a_read_only_folder_is_left_alone(path: Path) -> None:
    path.parent.chmod(0o555)
    try:
        with pytest.raises(NotWrittenError):
            write(str(path), OLD, NEW)
        assert path.read_bytes() == OLD
    finally:
        path.parent.chmod(0o755)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(NotWrittenError, match="regular"):
        write(str(tmp_path), b"", NEW)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_a_process_that_is_killed_leaves_every_file_old_or_new(tmp_path: Path) -> None:
    paths = [tmp_path / f"program_{number}.py" for number in range(200)]
    for path in paths:
        path.write_bytes(OLD)
    program = (
        "import sys; from flake8_softmax.fixes.writing import write\n"
        f"print('ready', flush=True)\nfor path in sys.argv[1:]: write(path, {OLD!r}, {NEW!r})"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program, *map(str, paths)], stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(random.uniform(0, 0.3))
    process.kill()
    process.communicate()
    assert {path.read_bytes() for path in paths} <= {OLD, NEW}
