"""An input of a scan: a file of a folder, a member of an archive, a row of a table."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from flake8_softmax.scan.answer import Answer


@dataclass(frozen=True, slots=True)
class Input:
    """What is analysed, or `problem`, which says why it is not.

    `path` is that below its source, `content` is text where the source keeps text.
    """

    path: str
    content: bytes | str = b""
    repo: str | None = None
    problem: Answer | None = None


def unreadable(path: str, reason: str, repo: str | None = None) -> Input:
    """An input that cannot be read."""
    return Input(path, repo=repo, problem=Answer("unreadable", reason))


def too_large(path: str, size: int, limit: int, repo: str | None = None) -> Input:
    """An input that is not read, since it has more than `limit` bytes."""
    reason = f"{size:,} bytes, the limit is {limit:,}"
    return Input(path, repo=repo, problem=Answer("not-analysed", reason))


def repo_of(path: str) -> str | None:
    """The first folder of a path, which holds a repository or what one person has handed in."""
    parts = [part for part in PurePosixPath(path).parts if part not in ("/", ".", "..")]
    return parts[0] if len(parts) > 1 else None
