"""A piece of work: some inputs of one source, named so that the same work has the same name."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, TypeAlias, TypeVar

MOST_FILES: Final = 512
MOST_BYTES: Final = 8 << 20
"""How many files and bytes a task has, where one file is not larger."""

Thing = TypeVar("Thing")

Kind: TypeAlias = Literal["folder", "parquet", "tar", "jsonl", "broken"]


@dataclass(frozen=True, slots=True)
class Task:
    """Inputs of a source: `paths` of a folder, or `count` of an archive or table from `start` on.

    `origin` is the source as the user gives it, and `source` the folder or file that is read.
    `start` is an offset in bytes of an archive, a row of the row group `group` of a Parquet file.
    `state` changes when the source does. `problem` is why the rest of a source cannot be read.
    """

    kind: Kind
    origin: str
    source: str
    count: int
    state: str = ""
    paths: tuple[str, ...] = ()
    group: int = 0
    start: int = 0
    problem: str = ""
    name: str = ""

    @property
    def place(self) -> str:
        """What is read, whatever its state: shards on several machines agree on it."""
        return _digest([self.origin, self.source, self.kind, self.group, self.start, self.paths])


def named(task: Task, version: str) -> Task:
    """The task with the name of its results: that of its origin, and of all that they depend on."""
    parts = (version, task.place, task.state, task.count, task.problem)
    return replace(task, name=f"{prefix(task.origin)}-{_digest(parts)[:24]}")


def prefix(origin: str) -> str:
    """How the names of the tasks of a source begin."""
    return _digest(origin)[:8]


def is_of_shard(task: Task, number: int, shards: int) -> bool:
    """Whether a task belongs to one of the shards, which count from 1."""
    return int(task.place[:16], 16) % shards == number - 1


def version_of(identity: dict[str, Any]) -> str:
    """A word for what makes results differ, whatever the inputs."""
    return _digest(identity)[:16]


def pieces(sizes: Iterable[tuple[Thing, int]]) -> Iterator[tuple[tuple[Thing, int], ...]]:
    """Things with their sizes, in pieces of at most `MOST_FILES` things and `MOST_BYTES` bytes."""
    piece: list[tuple[Thing, int]] = []
    bytes_of_piece = 0
    for thing, size in sizes:
        if piece and (len(piece) == MOST_FILES or bytes_of_piece + size > MOST_BYTES):
            yield tuple(piece)
            piece, bytes_of_piece = [], 0
        piece.append((thing, size))
        bytes_of_piece += size
    if piece:
        yield tuple(piece)


def _digest(parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
