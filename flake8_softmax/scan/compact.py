"""A copy of results in few large files, sorted by repository and path."""

from __future__ import annotations

from typing import Final

from flake8_softmax.cli.errors import UsageError
from flake8_softmax.scan.output import COMPACTED, ORDER, Output
from flake8_softmax.scan.reading import read
from flake8_softmax.scan.tables import TABLES, encoded

LARGEST: Final = 1_000_000
"""Rows of a file."""

_SORTING: Final = [(name, "ascending") for name in ("source", "repo", "path")]


def compact(address: str, to: str) -> int:
    """Copy results to another folder, and return for how many inputs.

    The results stay as they are; what a task has written that is not done is left out. Raises
    UsageError if there are no results, they are broken, or the other folder is not empty.
    """
    output = Output(address)
    found = output.manifest()
    if found is None:
        raise UsageError(f"{address} holds no results of a scan")
    copy = Output(to)
    if copy.manifest() is not None:
        raise UsageError(f"{to} holds results already; name another folder")
    copy.prepare({**found, COMPACTED: True})
    counts = {table: _copied(output, copy, table) for table in ORDER}
    return counts["files"]


def _copied(output: Output, copy: Output, table: str) -> int:
    rows = read(output, table).sort_by([*_SORTING, *_places(table)])
    for number, start in enumerate(range(0, max(rows.num_rows, 1), LARGEST)):
        copy.put(f"{table}/part-{number:04}.parquet", encoded(rows.slice(start, LARGEST)))
    return int(rows.num_rows)


def _places(table: str) -> list[tuple[str, str]]:
    names = TABLES[table].names
    return [(name, "ascending") for name in ("row", "col", "code", "output") if name in names]
