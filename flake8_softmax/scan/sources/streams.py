"""Files by path or address, and compressed ones as the bytes that they hold."""

from __future__ import annotations

import errno
import gzip
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, Final, cast

import fsspec
import fsspec.implementations.local
import pyarrow as pa

from flake8_softmax.cli.errors import UsageError

BROKEN: Final = (OSError, EOFError, ValueError, zlib.error)
"""What reading a broken or missing file raises; the errors of Arrow are among them."""

_CHUNK: Final = 1 << 20
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
def opened(address: str) -> Iterator[BinaryIO]:
    """The bytes of a file, of a compressed one those that it holds; raises one of BROKEN."""
    filesystem, path = located(address)
    with filesystem.open(path, "rb") as raw:
        if path.endswith((".gz", ".tgz")):
            with gzip.GzipFile(fileobj=raw) as plain:
                yield cast(BinaryIO, plain)
        elif path.endswith(".zst"):
            with pa.CompressedInputStream(pa.PythonFile(raw, mode="r"), "zstd") as plain:
                yield plain
        else:
            yield raw


def skip(stream: BinaryIO, count: int) -> None:
    """Go on by so many bytes; raises EOFError where the stream ends before."""
    while count:
        data = stream.read(min(count, _CHUNK))
        if not data:
            raise EOFError("the file ends early")
        count -= len(data)
