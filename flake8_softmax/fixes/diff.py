"""What fixes change, as a unified diff: of a script, or cell by cell of a notebook."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from flake8_softmax.fixes.places import sources


def diff(path: str, before: str, after: str) -> Iterator[str]:
    """The lines of the diff, without line ends; that of a notebook is no patch of the file."""
    new = sources(after, path)
    for number, old in sources(before, path).items():
        name = f"{path}:cell {number}" if number else path
        yield from _diff(name, old, new.get(number, ""))


def _diff(name: str, old: str, new: str) -> Iterator[str]:
    if old != new:
        lines = unified_diff(old.splitlines(), new.splitlines(), name, name, lineterm="")
        yield from lines
