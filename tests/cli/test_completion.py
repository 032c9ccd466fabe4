"""The completion scripts, in the shells themselves: what is typed, Tab, and what is then run."""

from __future__ import annotations

import os
import pty
import select
import shutil
import subprocess
from pathlib import Path

import pytest
from cli.commands import command

TAB = "\t"
TYPED = [
    ("exp\t", "explain"),
    ("explain softmax-over-o\t", "explain softmax-over-one-unit"),
    ("explain SMX101 log-of-si\t", "explain SMX101 log-of-sigmoid"),
    ("check --form\t", "check --format"),
    ("check --format sar\t", "check --format sarif"),
    ("check --stat\t", "check --statistics"),
    ("check script\t", "check script.py"),
    ("check --config sc\t", "check --config script.py"),
    ("check -q fold\tscr\t", "check -q folder/script.py"),
    ("baseline --pr\t", "baseline --prune"),
    ("rules --format j\t", "rules --format json"),
    ("completion f\t", "completion fish"),
]
START = {
    "bash": ["bash", "--noprofile", "--norc", "-i"],
    "zsh": ["zsh", "--no-rcs", "-i"],
}
PREPARE = {
    "bash": "PS1=\nbind 'set enable-bracketed-paste off'\n",
    "zsh": "PS1=\nunset zle_bracketed_paste\nautoload -Uz compinit\ncompinit -u -D\n",
}
PRINT = "flake8-softmax() { echo \"<$*\" '>'; }\n"
"""Takes the place of the program, and prints its arguments."""


def script(shell: str) -> str:
    done = command("completion", shell)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def need(shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")


class Terminal:
    """An interactive shell that has read a script."""

    def __init__(self, shell: str, folder: Path) -> None:
        self._master, slave = pty.openpty()
        environment = {**os.environ, "TERM": "dumb", "INPUTRC": "/dev/null", "HISTFILE": ""}
        streams = {"stdin": slave, "stdout": slave, "stderr": slave}
        self._process = subprocess.Popen(
            START[shell], cwd=folder, env=environment, start_new_session=True, **streams
        )
        os.close(slave)
        self.run(". ../script; flake8-softmax ready")

    def run(self, typed: str) -> str:
        """What is shown when this is typed, up to what `PRINT` prints."""
        os.write(self._master, f"{typed}\n".encode())
        shown = ""
        while " >" not in shown:
            assert select.select([self._master], [], [], 60)[0], shown
            shown += os.read(self._master, 4096).decode(errors="replace")
        return shown

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._master)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    work = tmp_path / "work"
    work.joinpath("folder").mkdir(parents=True)
    work.joinpath("script.py").touch()
    work.joinpath("folder", "script.py").touch()
    return work


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_tab_completes_what_is_typed(shell: str, folder: Path) -> None:
    need(shell)
    folder.parent.joinpath("script").write_text(PREPARE[shell] + script(shell) + PRINT)
    terminal = Terminal(shell, folder)
    try:
        for typed, completed in TYPED:
            assert f"<{completed} >" in terminal.run(f"flake8-softmax {typed}"), typed
    finally:
        terminal.close()


def test_fish_offers_what_may_follow(folder: Path) -> None:
    need("fish")
    folder.parent.joinpath("script").write_text(script("fish"))
    for typed, completed in TYPED:
        asked = f"source ../script; complete -C 'flake8-softmax {typed.split(TAB)[0]}'"
        done = subprocess.run(
            ["fish", "--no-config", "-c", asked], cwd=folder, capture_output=True, text=True
        )
        first = done.stdout.split()[0]
        assert first.rstrip("/") in completed or first in completed.split(), typed


@pytest.mark.parametrize("shell", ["bash", "fish", "zsh"])
def test_a_script_is_printed_for_each_shell(shell: str) -> None:
    text = script(shell)
    assert "flake8-softmax" in text.splitlines()[0] + text.splitlines()[1]
    assert all(word in text for word in ("baseline", "output-file", "sarif", "SMX906"))


def test_another_shell_is_an_error() -> None:
    done = command("completion", "tcsh")
    assert (done.returncode, done.stdout) == (2, "")
    assert "choose from" in done.stderr
