"""One child that analyses files, and what is said of a file that ends it.

A process of its own is the only thing that can be stopped inside a native parser, that can be given
a limit of memory, and that can be lost without loss. It is a `subprocess`, since the workers of
Dask and of multiprocessing may not have children of multiprocessing.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from typing import IO, Any, BinaryIO, Final

from flake8_softmax.cli.errors import UsageError
from flake8_softmax.scan import frames
from flake8_softmax.scan.answer import Answer, from_json
from flake8_softmax.scan.child import COMMAND, READY
from flake8_softmax.scan.settings import Settings

LIFETIME: Final = 5_000
"""Files after which a child is replaced, so that what it leaks is given back."""

PATIENCE: Final = 15
"""Seconds on the clock for each second of a processor: a busy machine must not lose files."""

TRIES: Final = 2
"""How often a file is given to a child: that it dies may be the fault of others."""

STARTS: Final = 8
"""How often a child is started before the scan is given up."""

PAUSE: Final = 0.25
"""Seconds that are added to the wait before each start: memory that is short may be given back."""


class ChildError(UsageError):
    """No child can be started; the text says why."""


class StoppedError(Exception):
    """The scan was stopped while a file was analysed."""


class Guard:
    """Gives files to a child, one at a time, for as long as `stop` is not called."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._child: subprocess.Popen[bytes] | None = None
        self._served = 0
        self._stopped = False

    def analyse(self, name: str, text: str) -> Answer:
        """What the child makes of a text; raises ChildError, and StoppedError after `stop`."""
        reason = ""
        for _ in range(TRIES):
            answer = self._asked(name, text)
            if isinstance(answer, Answer):
                return answer
            reason = answer
        return Answer("killed", f"the analysis ended its process {TRIES} times, {reason}")

    def close(self) -> None:
        """End the child, if there is one."""
        child, self._child = self._child, None
        if child is not None:
            _end(child)

    def stop(self) -> None:
        """End the work of another thread on a file."""
        self._stopped = True
        child = self._child
        if child is not None:
            child.kill()

    def _asked(self, name: str, text: str) -> Answer | str:
        """The answer of the child, or how it ended."""
        child = self._ready_child()
        started = time.monotonic()
        wall = PATIENCE * self._settings.cpu_seconds
        late = threading.Timer(wall, child.kill)
        late.daemon = True
        late.start()
        try:
            frames.write(_pipe(child.stdin), [name, text])
            answer = from_json(frames.read(_pipe(child.stdout)))
        except (OSError, EOFError):
            return self._ended(child, time.monotonic() - started >= wall)
        finally:
            late.cancel()
        self._served += 1
        return answer

    def _ended(self, child: subprocess.Popen[bytes], is_late: bool) -> Answer | str:
        code = child.wait()
        self.close()
        if self._stopped:
            raise StoppedError
        if is_late or (sys.platform != "win32" and code == -signal.SIGPROF):
            seconds = self._settings.cpu_seconds
            limit = PATIENCE * seconds if is_late else seconds
            return Answer("timeout", f"more than {limit:g} s" + " by the clock" * is_late)
        return _ending(code)

    def _ready_child(self) -> subprocess.Popen[bytes]:
        if self._served >= LIFETIME:
            self.close()
        if self._child is None:
            self._child = self._started()
            self._served = 0
        if self._stopped:
            self.close()
            raise StoppedError
        return self._child

    def _started(self) -> subprocess.Popen[bytes]:
        complaint = ""
        for number in range(STARTS):
            time.sleep(PAUSE * number)
            with tempfile.TemporaryFile() as errors:
                child = _popen(self._settings, errors)
                try:
                    if frames.read(_pipe(child.stdout)) == READY:
                        return child
                except (OSError, EOFError):
                    complaint = _complaint(child.wait(), errors)
            _end(child)
        raise ChildError(f"the process of the analysis does not start: {complaint}")


def _complaint(code: int, errors: IO[bytes]) -> str:
    """The last line that a child wrote, or how it ended."""
    errors.seek(0)
    said = errors.read()[-1000:].decode("utf-8", "replace").strip().splitlines()
    return said[-1] if said else _ending(code)


def _ending(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def _popen(settings: Settings, errors: IO[bytes]) -> subprocess.Popen[bytes]:
    asked = json.dumps(settings.as_json())
    return subprocess.Popen(
        [sys.executable, "-c", COMMAND, "\n".join(sys.path), asked],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        start_new_session=True,
    )


def _pipe(pipe: Any) -> BinaryIO:
    assert pipe is not None
    return pipe  # type: ignore[no-any-return]


def _end(child: subprocess.Popen[bytes]) -> None:
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            _closed(pipe)


def _closed(pipe: IO[bytes]) -> None:
    with suppress(OSError):  # what was not yet written is lost with the child
        pipe.close()
