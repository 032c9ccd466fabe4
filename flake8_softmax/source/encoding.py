"""Texts that hide their words: JSON with escapes, and UTF-16 that was read as Latin-1."""

from __future__ import annotations

import codecs
import io
import re
import tokenize
from typing import Final

_ASCII_ESCAPE: Final = re.compile(r"\\u00([2-7][0-9a-fA-F])")

_UTF_16: Final = {
    codecs.BOM_UTF16_LE.decode("latin-1"): "utf-16",
    codecs.BOM_UTF16_BE.decode("latin-1"): "utf-16",
    "{\0": "utf-16-le",
    "\0{": "utf-16-be",
}
"""How a notebook in UTF-16 begins, with a byte order mark or without one.

`tokenize.open` refuses its bytes, and flake8 and others then read them as Latin-1.
"""


_DECODED_BOM: Final = ("\ufeff", "\xef\xbb\xbf")
"""A byte order mark of UTF-8 as text, and as text of bytes that were taken for Latin-1."""


def text_of(data: bytes) -> tuple[str, str]:
    """The text of a file without a byte order mark, and its encoding.

    It is decoded as its first two rows say, or else as Latin-1.
    """
    text, encoding = _decoded(data)
    for bom in _DECODED_BOM:
        text = text.removeprefix(bom)
    return text, encoding


def _decoded(data: bytes) -> tuple[str, str]:
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        return data.decode(encoding), encoding.removesuffix("-sig")
    except (LookupError, SyntaxError, UnicodeError):
        return data.decode("latin-1"), "latin-1"


def without_escapes(text: str) -> str:
    """The text with each escape of a printable ASCII character in JSON replaced by it."""
    return _ASCII_ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), decoded(text))


def decoded(text: str) -> str:
    """The text; one in UTF-16 that was read as Latin-1 is read again."""
    encoding = _UTF_16.get(text[:2])
    if encoding is None or "\0" not in text:
        return text
    try:
        return text.encode("latin-1").decode(encoding)
    except UnicodeError:
        return text
