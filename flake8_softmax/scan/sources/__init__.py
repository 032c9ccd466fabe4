"""Where inputs come from: each kind of source cuts itself into tasks, which `reader` reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from flake8_softmax.cli.errors import UsageError
from flake8_softmax.scan.settings import Settings
from flake8_softmax.scan.sources import folder, jsonl, parquet, tar
from flake8_softmax.scan.sources.streams import BROKEN, located, state_of, words
from flake8_softmax.scan.task import Task, named

_ENDINGS: Final[dict[str, Any]] = {
    ".parquet": parquet,
    ".tar": tar,
    ".tar.gz": tar,
    ".tgz": tar,
    ".tar.zst": tar,
    ".jsonl": jsonl,
    ".jsonl.gz": jsonl,
    ".jsonl.zst": jsonl,
}
"""The module for files whose names end so; all others are files and folders of Python."""


def plan(origins: Iterable[str], settings: Settings, version: str) -> list[Task]:
    """The tasks of sources, in order; raises UsageError for a source that is not there."""
    seen: set[str] = set()
    return [
        named(task, version)
        for origin in dict.fromkeys(origins)
        for task in _tasks(origin, settings, seen)
    ]


def _tasks(origin: str, settings: Settings, seen: set[str]) -> Iterator[Task]:
    module = next((_ENDINGS[end] for end in _ENDINGS if origin.lower().endswith(end)), folder)
    filesystem, path = located(origin)
    if module is folder or filesystem.isdir(path):
        yield from folder.tasks(origin, settings, seen)
        return
    try:
        state = state_of(filesystem.info(path))
    except BROKEN as error:
        raise UsageError(f"{origin}: {words(error)}") from error
    yield from module.tasks(origin, state, settings)
