"""The bytes of a file as characters, and back without the loss of a single one."""

from __future__ import annotations

import io
import tokenize


class NotDecodableError(ValueError):
    """Bytes that are not text in one encoding; the text says why."""


def decoded(data: bytes) -> tuple[str, str]:
    """The text, with its line ends, and its encoding; raises NotDecodableError.

    A byte order mark is part of the encoding.
    """
    try:
        encoding = tokenize.detect_encoding(io.BytesIO(data).readline)[0]
        text = data.decode(encoding)
        same = text.encode(encoding) == data
    except (SyntaxError, UnicodeError, LookupError) as error:
        raise NotDecodableError("its encoding is not known or is broken") from error
    if not same:
        raise NotDecodableError("its encoding would not give the same bytes back")
    return text, encoding
