"""Runs the real command in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def command(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """What `flake8-softmax` with these arguments prints, and its exit code."""
    return subprocess.run(
        [sys.executable, "-m", "flake8_softmax", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
    )
