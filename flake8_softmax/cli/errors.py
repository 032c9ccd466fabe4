"""What ends the command with one clear line."""

from __future__ import annotations


class UsageError(Exception):
    """Something that the user must mend, in one line: an unknown path, a broken configuration."""


def reason(error: OSError | ValueError) -> str:
    """Why a file could not be read or written, in words."""
    return getattr(error, "strerror", None) or str(error)
