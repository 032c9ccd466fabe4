"""Findings that are known and no longer reported, and the file that lists them.

A finding is known by its file, the definition around it, its code and its statement (`Entry`), and
never by a line number: `context.py` says which edits it survives. `read` and `dumped` are about the
file; `Matching` says which findings of a run it silences, and what of it is no longer found.
"""

from __future__ import annotations

from flake8_softmax.baseline.entry import Entry, entries, path_from
from flake8_softmax.baseline.file import NAME, Baseline, BaselineError, dumped, folder_of, read
from flake8_softmax.baseline.matching import Matching

__all__ = [
    "NAME",
    "Baseline",
    "BaselineError",
    "Entry",
    "Matching",
    "dumped",
    "entries",
    "folder_of",
    "path_from",
    "read",
]
