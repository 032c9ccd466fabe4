"""The command `scan` in the folder of a test, and its results as rows."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from cli.conftest import Command, Done, command

__all__ = ["Scan", "command", "misbehaving", "scan"]


class Scan:
    """Scans in this process, with one child."""

    def __init__(self, command: Command) -> None:
        self.command = command
        self.folder = command.folder

    def __call__(self, *arguments: str | Path, out: str = "out", code: int = 0) -> Done:
        done = self.command("scan", "--jobs=1", "--out", out, *arguments)
        assert done.code == code, done
        return done


@pytest.fixture
def scan(command: Command) -> Scan:
    return Scan(command)


@pytest.fixture
def misbehaving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Children that hang, hoard or crash on files that ask for it: see `samples`."""
    from scan.samples import MISBEHAVIOUR

    folder = tmp_path / "sitecustomize"
    folder.mkdir()
    folder.joinpath("sitecustomize.py").write_text(MISBEHAVIOUR)
    before = os.environ.get("PYTHONPATH")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, [str(folder), before])))
