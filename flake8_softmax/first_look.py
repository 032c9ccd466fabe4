"""The first and cheapest question about every file: whether it may be about Keras."""

from __future__ import annotations

from flake8_softmax.subject import names_keras


def mentions_keras(text: str) -> bool:
    """Whether a file may be about Keras at all, in whatever encoding."""
    if names_keras(text):
        return True
    is_escaped = r"\u00" in text and text[:1000].lstrip("\ufeff \t\r\n").startswith("{")
    if not is_escaped and "\0" not in text:
        return False
    from flake8_softmax.source.encoding import without_escapes

    return names_keras(without_escapes(text))
