"""A file replaced in one step: whoever looks, and whenever it is interrupted, it is old or new."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

TRIES: Final = 3
"""How often a file is replaced that another process holds open, which Windows refuses."""

_PAUSE: Final = 0.05


class NotWrittenError(OSError):
    """A file that stays as it was; the text says why."""


def write(path: str, old: bytes, new: bytes) -> None:
    """Replace the contents `old` of a file by `new`; raises NotWrittenError.

    A symbolic link stays one. The mode and the owner of the file are kept. A file that is no
    longer `old`, has several names, or must not be written is left alone.
    """
    target = os.path.realpath(path)
    try:
        _ensure_writable(target)
        temporary = written_beside(target, new)
    except NotWrittenError:
        raise
    except OSError as error:
        raise NotWrittenError(error.strerror or "it cannot be written") from error
    try:
        _dress_like(target, temporary)
        if Path(target).read_bytes() != old:
            raise NotWrittenError("it was changed meanwhile")
        _replace(temporary, target)
    except NotWrittenError:
        raise
    except OSError as error:
        raise NotWrittenError(error.strerror or "it cannot be written") from error
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)


def _ensure_writable(target: str) -> None:
    found = os.stat(target)
    if not stat.S_ISREG(found.st_mode):
        raise NotWrittenError("it is not a regular file")
    if found.st_nlink > 1:
        raise NotWrittenError("it has several names (hard links)")
    if not os.access(target, os.W_OK) or not found.st_mode & stat.S_IWUSR:
        raise NotWrittenError("it is read-only")


def written_beside(target: str, data: bytes) -> str:
    """The path of a new file in the same folder, its data on the disk; raises OSError."""
    folder, name = os.path.split(target)
    handle, temporary = tempfile.mkstemp(prefix=f".{name}.", suffix=".tmp", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        os.unlink(temporary)
        raise
    return temporary


def _dress_like(target: str, temporary: str) -> None:
    """Give the new file the owner, the mode and the attributes of the old one."""
    old, new = os.stat(target), os.stat(temporary)
    if (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
        _give(temporary, old)
    shutil.copystat(target, temporary)
    os.utime(temporary)


def _give(temporary: str, like: os.stat_result) -> None:
    try:
        os.chown(temporary, like.st_uid, like.st_gid)
    except PermissionError as error:
        raise NotWrittenError("it belongs to another user") from error


def _replace(temporary: str, target: str) -> None:
    for _ in range(TRIES - 1):
        if _is_replaced(temporary, target):
            return
        time.sleep(_PAUSE)
    if not _is_replaced(temporary, target):
        raise NotWrittenError("another program holds it open")


def _is_replaced(temporary: str, target: str) -> bool:
    try:
        os.replace(temporary, target)
    except PermissionError:
        return False
    return True
