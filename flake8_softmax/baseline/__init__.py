"""Findings that are known and no longer reported, and the file that lists them.

A finding is known by its file, the definition around it, its code and its statement (`Entry`), and
never by a line number: `context.py` says which edits it survives. `read` and `write` are about the
file; `match` says which findings of a run it silences, and what of it is no longer found.
"""

from __future__ import annotations

from flake8_softmax.baseline.entry import Entry, entries, path_from
from flake8_softmax.baseline.file import NAME, Baseline, BaselineError, read, write
from flake8_softmax.baseline.matching import Match, match

__all__ = [
    "NAME",
    "Baseline",
    "BaselineError",
    "Entry",
    "Match",
    "entries",
    "match",
    "path_from",
    "read",
    "write",
]
