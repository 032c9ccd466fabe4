"""Reading of a project's files: regular files below its root, and no others.

A file is looked at once for each `Files`; whoever lives longer than a run makes new ones. Texts
that somebody has open but not saved come before what is on the disk.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from functools import cached_property, lru_cache
from itertools import islice
from typing import Final

from flake8_softmax.project.mentions import MOST_REMEMBERED, Mentions, mentions_of
from flake8_softmax.source.encoding import text_of
from flake8_softmax.source.prefilter import vocabulary

LONGEST_FILE: Final = 200_000
"""Bytes of an imported file; a longer one is not read."""

MOST_KEPT: Final = 1_000
"""How many files are kept that were read; then all are read again."""

MOST_LISTED: Final = 10_000
"""How many names a folder may hold to be listed; in a larger one each name is asked for."""

SUFFIXES: Final = (".py", ".ipynb")

_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_NOTHING: Final[Mapping[str, str]] = {}


class Files:
    """The files of a project, as they are now; `unsaved` has texts by their path.

    `roots` and `resolutions` are what others remember as long as the files do not change: the roots
    of folders, and what modules were found.
    """

    def __init__(self, unsaved: Mapping[str, str] = _NOTHING) -> None:
        named = {path: text for path, text in unsaved.items() if "\0" not in path}
        self._unsaved = {os.path.realpath(path): text for path, text in named.items()}
        self._names: dict[str, frozenset[str] | None] = {}
        self._kinds: dict[str, int] = {}
        self._real: dict[str, str] = {}
        self._read: dict[str, File | None] = {}
        self.roots: dict[str, str] = {}
        self.resolutions: dict[object, object] = {}

    def may_hold_module(self, folder: str, name: str, root: str) -> bool:
        """Whether a folder of the project may hold a module or a package of a name."""
        if folder not in self._names:
            is_inside = self.real(folder) == self.real(root) or self._is_below(folder, root)
            self._names[folder] = self._listed(folder) if is_inside else frozenset()
        names = self._names[folder]
        return names is None or name in names or f"{name}.py" in names

    def is_folder(self, path: str, root: str) -> bool:
        """Whether there is a folder at a path that is below `root`, all links resolved."""
        return stat.S_ISDIR(self._kind(path)) and self._is_below(path, root)

    def is_file(self, path: str, root: str) -> bool:
        """Whether there is a regular file at a path that is below `root`."""
        return stat.S_ISREG(self._kind(path)) and self._is_below(path, root)

    def file(self, path: str, root: str) -> File | None:
        """A script or notebook below `root`; None for all that cannot, or should not, be read."""
        if not path.endswith(SUFFIXES) or not self.is_file(path, root):
            return None
        real = self.real(path)
        if real not in self._read:
            if len(self._read) >= MOST_KEPT:
                self._read.clear()
            text = self._unsaved.get(real)
            self._read[real] = _file(real) if text is None else File(real, text)
        return self._read[real]

    def real(self, path: str) -> str:
        """A path without links."""
        if path not in self._real:
            self._real[path] = os.path.realpath(path)
        return self._real[path]

    def _listed(self, folder: str) -> frozenset[str] | None:
        """The names in a folder, None if they are too many; also those of unsaved texts."""
        unsaved = (path for path in self._unsaved if os.path.dirname(path) == self.real(folder))
        names = {os.path.basename(path) for path in unsaved}
        try:
            with os.scandir(folder) as entries:
                names.update(entry.name for entry in islice(entries, MOST_LISTED + 1))
        except OSError:
            pass
        return frozenset(names) if len(names) <= MOST_LISTED else None

    def _is_below(self, path: str, root: str) -> bool:
        return is_below(self.real(path), self.real(root))

    def _kind(self, path: str) -> int:
        if path not in self._kinds:
            self._kinds[path] = self._mode(path)
        return self._kinds[path]

    def _mode(self, path: str) -> int:
        try:
            return os.stat(path).st_mode
        except (OSError, ValueError):
            return stat.S_IFREG if self._unsaved and self.real(path) in self._unsaved else 0


class File:
    """A file that was read; `path` has no links."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text

    @cached_property
    def mentions(self) -> Mentions:
        """What a look at its text tells, without parsing it."""
        return mentions_of(self.text)

    @cached_property
    def folders_added(self) -> tuple[str, ...]:
        """The folders that it adds to `sys.path`."""
        return folders_added(self.text, self.path, self.mentions)

    @cached_property
    def words(self) -> str:
        """Its vocabulary."""
        return _words(self.text)


def folders_added(text: str, path: str, mentions: Mentions) -> tuple[str, ...]:
    """The folders that a program adds to `sys.path`."""
    if not mentions.edits_path:
        return ()
    from flake8_softmax.project.module_text import tree_of
    from flake8_softmax.project.path_edits import path_edits

    tree = tree_of(text, path)
    return () if tree is None else tuple(path_edits(tree, path))


@lru_cache(maxsize=MOST_REMEMBERED)
def _words(text: str) -> str:
    return vocabulary(text)


def is_below(path: str, folder: str) -> bool:
    """Whether a path is in a folder, or in one inside."""
    return path.startswith(os.path.join(folder, ""))


def _file(path: str) -> File | None:
    try:
        descriptor = os.open(path, _FLAGS)
    except (OSError, ValueError):
        return None
    try:
        with open(descriptor, "rb") as stream:
            is_regular = stat.S_ISREG(os.fstat(descriptor).st_mode)
            data = stream.read(LONGEST_FILE + 1) if is_regular else b""
    except OSError:
        return None
    return File(path, text_of(data)[0]) if len(data) <= LONGEST_FILE else None
