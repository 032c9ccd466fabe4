"""Files of a folder, and files that are named: of this machine or of any file system of fsspec."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator
from typing import Any

from flake8_softmax.cli.errors import UsageError
from flake8_softmax.scan.child import configured_by
from flake8_softmax.scan.choice import choice_of
from flake8_softmax.scan.inputs import Input, repo_of, too_large, unreadable
from flake8_softmax.scan.settings import Settings
from flake8_softmax.scan.sources.streams import BROKEN, is_local, located, state_of, words
from flake8_softmax.scan.task import Task, pieces


def tasks(origin: str, settings: Settings, seen: set[str]) -> Iterator[Task]:
    """The files below a folder, or one file; those of this machine that were `seen` only once.

    Raises UsageError if it is not there.
    """
    filesystem, path = located(origin)
    try:
        root, infos = _files(filesystem, path, settings)
    except BROKEN as error:
        raise UsageError(f"{origin}: {words(error)}") from error
    if is_local(filesystem):
        infos = [info for info in infos if info["name"] not in seen]
        seen.update(info["name"] for info in infos)
    found = {_below(root, info["name"]): info for info in infos}
    sizes = ((name, int(info["size"] or 0)) for name, info in sorted(found.items()))
    source = origin if root == path else posixpath.dirname(origin)
    for piece in pieces(sizes):
        paths = tuple(name for name, _ in piece)
        state = ",".join(state_of(found[name]) for name in paths)
        yield Task("folder", origin, source, len(paths), state, paths)


def inputs(task: Task, settings: Settings) -> Iterator[Input]:
    """The files of a task."""
    filesystem, root = located(task.source)
    for path in task.paths:
        yield _input(filesystem, f"{root.rstrip('/')}/{path}", path, settings.max_file)


def _files(filesystem: Any, path: str, settings: Settings) -> tuple[str, Iterable[dict[str, Any]]]:
    """The folder to which paths are relative, and the files."""
    if is_local(filesystem):
        found = configured_by(settings).paths([path])
        infos = [info for name in found if (info := _info(name)) is not None]
        return (path if os.path.isdir(path) else os.path.dirname(path)), infos
    info = filesystem.info(path)
    if info["type"] == "file":
        return posixpath.dirname(path), [info]
    choice = choice_of(settings)
    below = filesystem.find(path, detail=True)
    return path, [one for name, one in below.items() if choice.takes(_below(path, name))]


def _info(path: str) -> dict[str, Any] | None:
    """Where a file is, its size and when it was written; None if it has gone meanwhile."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return {"name": path, "size": found.st_size, "mtime": found.st_mtime_ns}


def _below(root: str, path: str) -> str:
    return path.removeprefix(root).lstrip("/").replace(os.sep, "/")


def _input(filesystem: Any, full: str, path: str, limit: int) -> Input:
    try:
        with filesystem.open(full, "rb") as stream:
            data = stream.read(limit + 1)
            if len(data) > limit:
                return too_large(path, int(filesystem.info(full)["size"]), limit, repo_of(path))
    except BROKEN as error:
        return unreadable(path, words(error), repo_of(path))
    return Input(path, data, repo_of(path))
