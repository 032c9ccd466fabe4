"""A full disk and a read-only one: one clear line, exit code 2, and nothing half-written."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from baseline.samples import function, program

from flake8_softmax.baseline import NAME

ON_A_DISK = """\
set -e
mount -t tmpfs -o size=64k none "$1"
cp "$2"/* "$2"/.f* "$1"
cd "$1"
{state}
shift 2
before=$(cat * .f* | cksum; ls -A)
code=0
"$@" || code=$?
[ "$before" = "$(cat * .f* | cksum; ls -A)" ] || echo changed
exit $code
"""
STATES = {
    "full": "head -c 100000 /dev/zero > filler 2>/dev/null || true",
    "read-only": "mount -o remount,ro none .",
}
WRITES = {
    "baseline": ("baseline",),
    "report": ("check", "-q", "--output-file=report.txt"),
    "fix": ("check", "-q", "--fix", "--unsafe-fixes", "--exit-zero"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A script with a finding that can be mended, an old report and an old baseline."""
    source = tmp_path / "source"
    source.mkdir()
    source.joinpath("a.py").write_text(program(function("f")))
    source.joinpath("report.txt").write_text("old\n" * 2000)
    source.joinpath(NAME).write_text('{"version": 1, "entries": []}')
    tmp_path.joinpath("disk").mkdir()
    return tmp_path


def on_a_disk(folder: Path, state: str, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command on a disk of its own, which only its processes see."""
    unshare = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
    arguments = ["sh", str(folder / "disk"), str(folder / "source"), *command]
    return subprocess.run(
        [*unshare, ON_A_DISK.format(state=STATES[state]), *arguments],
        capture_output=True,
        text=True,
    )


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs unshare")
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("what", WRITES)
def test_nothing_is_half_written(folder: Path, state: str, what: str) -> None:
    if on_a_disk(folder, state, "true").returncode:
        pytest.skip("nobody may mount a disk here")
    command, *options = WRITES[what]
    done = on_a_disk(folder, state, sys.executable, "-m", "flake8_softmax", command, *options)
    reason = {"full": "No space left on device", "read-only": "[Rr]ead-only( file system)?"}[state]
    assert done.returncode == 2
    assert "changed" not in done.stdout
    assert re.fullmatch(f"flake8-softmax: error: .*{reason}\n", done.stderr)
