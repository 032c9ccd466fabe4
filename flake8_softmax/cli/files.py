"""Files as flake8 reads them: every subcommand that looks at files reads them here.

`read(path)` is the file as bytes and as text; "-" is standard input. To write a file that was read
here, encode the new text as `encoded` says and put `bom` before it.
"""

from __future__ import annotations

import codecs
import io
import sys
import tokenize
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

STDIN: Final = "-"
"""The path that stands for standard input."""

_DECODED_BOM: Final = ("\ufeff", "\xef\xbb\xbf")
"""A byte order mark of UTF-8 as text, and as text of bytes that were taken for Latin-1."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that was read.

    `name` is what reports call it. `text` has the line ends of the file and no byte order mark.
    """

    name: str
    path: str
    data: bytes
    text: str
    encoding: str

    @property
    def lines(self) -> list[str]:
        """The rows of the text as flake8 splits them, each with the newline that ends it."""
        return io.StringIO(self.text, newline=None).readlines()

    @property
    def bom(self) -> bytes:
        """The byte order mark with which the file begins, if any."""
        return codecs.BOM_UTF8 if self.data.startswith(codecs.BOM_UTF8) else b""

    def encoded(self, text: str) -> bytes:
        """The whole file with another text; raises UnicodeError if the encoding lacks one of it."""
        return self.bom + text.encode(self.encoding)


def read(path: str, stdin_name: str = "stdin") -> SourceFile:
    """A file, or standard input under the name `stdin_name`; raises OSError."""
    if path == STDIN:
        return decoded(stdin_name, path, _standard_input())
    return decoded(path, path, Path(path).read_bytes())


def decoded(name: str, path: str, data: bytes) -> SourceFile:
    """The file of some bytes: decoded as its first two rows say, or else as Latin-1."""
    text, encoding = _decoded(data)
    for bom in _DECODED_BOM:
        text = text.removeprefix(bom)
    return SourceFile(name, path, data, text, encoding)


def _decoded(data: bytes) -> tuple[str, str]:
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        return data.decode(encoding), encoding.removesuffix("-sig")
    except (LookupError, SyntaxError, UnicodeError):
        return data.decode("latin-1"), "latin-1"


@cache
def _standard_input() -> bytes:
    """All of it; it can be read only once."""
    return sys.stdin.buffer.read()
