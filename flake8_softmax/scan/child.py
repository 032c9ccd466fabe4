"""The process that analyses one file after the other: what it reads may end it, and nothing else.

It is started as `COMMAND` by `guard`, and speaks frames on its standard streams. Its processor time
is limited for each file, its memory for all; SIGPROF, which nobody handles, ends it inside native
code too.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any, BinaryIO, Final

from flake8_softmax import checker
from flake8_softmax.cli import configuration
from flake8_softmax.cli.configuration import Configuration
from flake8_softmax.cli.files import SourceFile
from flake8_softmax.imports import OFF
from flake8_softmax.scan import frames, settings
from flake8_softmax.scan.answer import Answer, answer_of, as_json
from flake8_softmax.scan.settings import Settings

READY: Final = "ready"
"""The first message: what follows is about files."""

COMMAND: Final = (
    "import sys; sys.path[:] = sys.argv[1].split('\\n'); "
    "from flake8_softmax.scan.child import main; main(sys.argv[2])"
)
"""The program of a child, with the path of its parent: the current folder is not on it."""


def main(asked: str) -> None:
    """Answer questions until there are none."""
    chosen = settings.from_json(json.loads(asked))
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _confine(chosen.memory)
    try:
        _serve(chosen, sys.stdin.buffer, answers)
    except BrokenPipeError:
        os._exit(1)


def _serve(chosen: Settings, questions: BinaryIO, answers: BinaryIO) -> None:
    configured = configured_by(chosen)
    checker.analysis("import keras", "x.py")
    frames.write(answers, READY)
    with suppress(EOFError):
        while True:
            name, text = frames.read(questions)
            with _limited(chosen.cpu_seconds):
                answer = _answer(configured, name, text)
            frames.write(answers, as_json(answer))


def configured_by(chosen: Settings) -> Configuration:
    """flake8's configuration for a scan, which reads none of the files that it meets."""
    given: dict[str, Any] = {"disable_noqa": chosen.disable_noqa}
    if chosen.select:
        given["select"] = list(chosen.select)
    options = argparse.Namespace(
        enable_extensions=configuration.PLUGINS[1],
        config=None,
        append_config=[],
        isolated=True,
        filename=list(chosen.include),
        **given,
    )
    return configuration.load(options)


def _answer(configured: Configuration, name: str, text: str) -> Answer:
    started = time.process_time()
    try:
        made = checker.analysis(text, name, replace(configured.checks, imports=OFF))
        reported = configured.reported(SourceFile(name, name, b"", text, "utf-8"), made.findings)
    except MemoryError:
        return Answer("not-analysed", "there is not enough memory")
    except Exception as error:
        return Answer("error", f"internal error: {type(error).__name__}")
    return answer_of(made, reported, time.process_time() - started)


def _confine(memory: int) -> None:
    """Limit the memory, where the system can."""
    if sys.platform != "win32":
        import resource

        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """End the process when this takes more time of a processor, where the system can."""
    if sys.platform == "win32":
        yield
        return
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
