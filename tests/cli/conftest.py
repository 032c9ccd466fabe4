"""The command in the folder of a test."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from flake8_softmax.cli.main import main


@dataclass(frozen=True)
class Done:
    """What the command printed, and its exit code."""

    code: int
    out: str
    err: str


class Command:
    """Runs the command in a folder, in this process."""

    def __init__(self, folder: Path, captured: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._captured = captured

    def write(self, name: str, text: str | bytes) -> Path:
        """A new file of the folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def __call__(self, *arguments: str | Path) -> Done:
        code = main([str(argument) for argument in arguments])
        printed = self._captured.readouterr()
        return Done(code, printed.out, printed.err)


@pytest.fixture
def command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Command:
    monkeypatch.chdir(tmp_path)
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return Command(tmp_path, capsys)
