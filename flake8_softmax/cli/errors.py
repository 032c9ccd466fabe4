"""What ends the command with one clear line."""

from __future__ import annotations


class UsageError(Exception):
    """Something that the user must mend, in one line: an unknown path, a broken configuration."""
