"""Files as flake8 reads them: every subcommand that looks at files reads them here.

`read(path)` is the file as bytes and as text; "-" is standard input. To write a file that was read
here, encode the new text as `encoded` says and put `bom` before it.
"""

from __future__ import annotations

import codecs
import io
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from flake8_softmax.source.encoding import text_of

STDIN: Final = "-"
"""The path that stands for standard input."""


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
    text, encoding = text_of(data)
    return SourceFile(name, path, data, text, encoding)


@cache
def _standard_input() -> bytes:
    """All of it; it can be read only once."""
    return sys.stdin.buffer.read()
