"""Text for messages: one printable line of bounded length."""

from __future__ import annotations


def printable(text: str) -> str:
    """The text with what would steer a terminal or an editor written as escapes."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
        for character in text
    )


def shortened(text: str, length: int) -> str:
    """The text, or its beginning and its end with "…" between them."""
    if len(text) <= length:
        return text
    half = (length - 1) // 2
    return f"{text[: length - 1 - half]}…{text[-half:]}"


def counted(number: int, noun: str, plural: str = "") -> str:
    """How many there are, in the plural with an s if none is given: '2,000 findings'."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {plural or f'{noun}s'}"
