"""The configuration of flake8 for each folder that the client has open."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from flake8_softmax.server.settings import Settings

if TYPE_CHECKING:
    from flake8_softmax.cli.configuration import Configuration

NAMES: Final = (".flake8", "setup.cfg", "tox.ini", "pyproject.toml")
"""The files that may hold the configuration of flake8, or ours."""

_Stamp: TypeAlias = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Configured:
    """The configuration of a folder; `problem` says what is wrong with that of the user."""

    configuration: Configuration
    problem: str = ""


class Configurations:
    """Reads configurations, each again when its files have changed."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, Settings], tuple[_Stamp, Configured]] = {}

    def of(self, folder: str, settings: Settings) -> Configured:
        """The configuration that flake8 finds in a folder, after the settings of the editor."""
        stamp = _stamp(folder, settings)
        known = self._known.get((folder, settings))
        if known is None or known[0] != stamp:
            known = stamp, _configured(folder, settings)
            self._known[folder, settings] = known
        return known[1]


def folder_of(path: str, folders: Iterable[str]) -> str:
    """The innermost of some folders with a path; else its own folder, or the first of them."""
    opened = list(folders)
    around = [one for one in opened if _is_below(path, one) and os.path.isdir(one)]
    if around:
        return max(around, key=len)
    own = os.path.dirname(path)
    candidates = (own, *opened) if os.path.isabs(path) else opened
    return next(filter(os.path.isdir, candidates), os.path.abspath(os.sep))


def looks_at(configuration: Configuration, path: str, folder: str) -> bool:
    """Whether flake8 would come to a file when it searches the folder."""
    while configuration.looks_at(path):
        above = os.path.dirname(path)
        if above in (path, folder) or not _is_below(above, folder):
            return True
        path = above
    return False


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(os.path.join(folder, ""))


def _configured(folder: str, settings: Settings) -> Configured:
    from flake8_softmax.cli import configuration
    from flake8_softmax.cli.errors import UsageError

    try:
        with _running_in(folder):
            return Configured(configuration.load(configuration.given(settings.arguments)))
    except (UsageError, OSError) as error:
        defaults = configuration.given(["--isolated"])
        return Configured(configuration.load(defaults), str(error))


@contextmanager
def _running_in(folder: str) -> Iterator[None]:
    """flake8 looks for its configuration, and for the files in it, from the current folder."""
    before = _current_folder()
    try:
        os.chdir(folder)
        yield
    finally:
        os.chdir(before if os.path.isdir(before) else os.sep)


def _current_folder() -> str:
    """The current folder; the root if it is gone."""
    try:
        return os.getcwd()
    except OSError:
        return os.sep


def _stamp(folder: str, settings: Settings) -> _Stamp:
    """When the files were changed that a configuration may be read from."""
    parents = (folder, *map(str, Path(folder).parents))
    paths = [os.path.join(parent, name) for parent in parents for name in NAMES]
    if settings.config:
        paths.append(os.path.join(folder, settings.config))
    found = ((path, _changed(path)) for path in paths)
    return tuple((path, *times) for path, times in found if times is not None)


def _changed(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size
