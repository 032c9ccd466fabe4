"""Messages between two processes: a length in four bytes, and JSON."""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO, Final

_LENGTH: Final = struct.Struct(">I")


def write(pipe: BinaryIO, message: object) -> None:
    """Send a message; raises OSError if nobody reads the pipe."""
    data = json.dumps(message).encode("ascii")
    pipe.write(_LENGTH.pack(len(data)) + data)
    pipe.flush()


def read(pipe: BinaryIO) -> Any:
    """The next message; raises EOFError where the pipe ends."""
    (length,) = _LENGTH.unpack(_exactly(pipe, _LENGTH.size))
    return json.loads(_exactly(pipe, length))


def _exactly(pipe: BinaryIO, count: int) -> bytes:
    data = pipe.read(count)
    if len(data) < count:
        raise EOFError
    return data
