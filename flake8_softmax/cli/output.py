"""Where reports go: standard output, or a file that is either replaced as a whole or left alone."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from flake8_softmax.cli.errors import UsageError, reason
from flake8_softmax.fixes.writing import written_beside


@contextmanager
def output(path: str | None, to_errors: bool = False) -> Iterator[TextIO]:
    """Standard output or, if asked for, error, or a new file for the path when all is written.

    Raises UsageError if the file cannot be written; nothing of it is left behind then. Characters
    that standard output cannot encode are written as escapes.
    """
    if path is None:
        stream = sys.stderr if to_errors else sys.stdout
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
        yield stream
        return
    text = io.StringIO()
    yield text
    try:
        write(path, text.getvalue().encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise UsageError(f"{path}: {reason(error)}") from error


def write(path: str, data: bytes) -> None:
    """Write a file at once, through symbolic links, and keep its mode; raises OSError.

    Whatever happens, the file is the old one or the new one. A device or pipe is just written to.
    """
    path = os.path.realpath(path)
    mode = _mode(path)
    if mode is not None and not stat.S_ISREG(mode):
        with open(path, "wb") as special:
            special.write(data)
        return
    _replace(path, data, 0o666 & ~_umask() if mode is None else stat.S_IMODE(mode))


def _replace(path: str, data: bytes, mode: int) -> None:
    temporary = written_beside(path, data)
    try:
        os.chmod(temporary, mode)
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _mode(path: str) -> int | None:
    try:
        return os.stat(path).st_mode
    except FileNotFoundError:
        return None


def _umask() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return umask
