"""Files by path or address, and compressed ones as the bytes that they hold."""

from __future__ import annotations

import errno
import gzip
import os
import tarfile
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, Final, TypeAlias, cast

import fsspec
import fsspec.implementations.local
import pyarrow as pa

from flake8_softmax.cli.errors import UsageError
from flake8_softmax.scan.inputs import Input

BROKEN: Final = (OSError, EOFError, ValueError, zlib.error, tarfile.TarError)
"""What reading a broken or missing file raises; the errors of Arrow are among them."""

Following: TypeAlias = Generator[tuple[int, Callable[[str], Input]], None, None]
"""The inputs of a file from a place on: the place of each, and what reads it, which takes the name
of an input without a path, and is called before the next one is asked for.
"""

_CHUNK: Final = 1 << 20
_GZIP: Final = (".gz", ".tgz")
_ZSTD: Final = ".zst"
_STATE: Final = ("ETag", "etag", "md5Hash", "content_md5", "checksum")
_TIME: Final = ("mtime", "LastModified", "last_modified", "updated", "modified", "created")


def located(address: str) -> tuple[Any, str]:
    """The file system of an address and the path in it; raises UsageError if there is none."""
    if "://" not in address:
        return fsspec.implementations.local.LocalFileSystem(), os.path.abspath(address)
    try:
        filesystem, path = fsspec.core.url_to_fs(address)
    except (ImportError, ValueError, OSError) as error:
        raise UsageError(f"{address}: {error}") from error
    return filesystem, str(path)


def is_local(filesystem: Any) -> bool:
    """Whether paths are those of this machine."""
    return isinstance(filesystem, fsspec.implementations.local.LocalFileSystem)


def state_of(info: dict[str, Any]) -> str:
    """What changes when a file does: its ETag, else when it was written, and its size."""
    key = next((key for key in (*_STATE, *_TIME) if info.get(key) is not None), None)
    return f"{info[key] if key is not None else ''}/{info.get('size')}"


def words(error: BaseException) -> str:
    """Why a file cannot be read."""
    if isinstance(error, FileNotFoundError):
        return os.strerror(errno.ENOENT)
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


@contextmanager
def opened(address: str, start: int = 0) -> Iterator[BinaryIO]:
    """The bytes of a file from `start` on, of a compressed one those that it holds.

    Raises one of BROKEN. What is compressed is read up to the start.
    """
    filesystem, path = located(address)
    with filesystem.open(path, "rb") as raw:
        if path.endswith(_GZIP):
            with gzip.GzipFile(fileobj=raw) as plain:
                _skip(cast(BinaryIO, plain), start)
                yield cast(BinaryIO, plain)
        elif path.endswith(_ZSTD):
            with pa.CompressedInputStream(pa.PythonFile(raw, mode="r"), "zstd") as plain:
                _skip(plain, start)
                yield plain
        else:
            raw.seek(start)
            yield raw


def is_compressed(address: str) -> bool:
    """Whether a file cannot be entered in the middle."""
    return address.endswith((*_GZIP, _ZSTD))


def _skip(stream: BinaryIO, count: int) -> None:
    """Go on by so many bytes; raises EOFError where the stream ends before."""
    while count:
        data = stream.read(min(count, _CHUNK))
        if not data:
            raise EOFError("the file ends early")
        count -= len(data)
