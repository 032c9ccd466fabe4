"""From the name of a module to its file."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from flake8_softmax.project.files import Files
from flake8_softmax.project.mentions import Mentions
from flake8_softmax.project.roots import INIT
from flake8_softmax.project.search_path import SearchPath

LONGEST_NAME: Final = 200
"""Characters of the dotted name of a module beyond which it is not looked for."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a module is: its file, and its folder if it is a package, which may have no file."""

    file: str | None
    folder: str | None = None


class Resolution:
    """Finds modules on a search path; what it found, or did not find, is remembered.

    One serves all files of a folder, as long as these do not change. `without_keras` are files that
    lead to none that mentions Keras.
    """

    def __init__(self, files: Files, search_path: SearchPath) -> None:
        self._files = files
        self._search_path = search_path
        self._known: dict[tuple[str, int, str, tuple[str, ...]], Place | None] = {}
        self.without_keras: set[str] = set()
        self._named: dict[tuple[str, tuple[str, ...]], tuple[Place, ...]] = {}

    def find(self, importer: str, level: int, dotted: str, added: Sequence[str]) -> Place | None:
        """The module that the file `importer` means by a name after `level` dots.

        `added` are the folders that were added to `sys.path`.
        """
        if len(dotted) > LONGEST_NAME:
            return None
        key = os.path.dirname(importer), level, dotted, tuple(added)
        if key not in self._known:
            self._known[key] = self._find(key[0], level, dotted, added)
        found = self._known[key]
        return None if found is not None and found.file == importer else found

    def named(self, importer: str, mentions: Mentions, added: tuple[str, ...]) -> tuple[Place, ...]:
        """The modules that a file names in its imports."""
        key = importer, added
        if key not in self._named:
            self._named[key] = tuple(dict.fromkeys(self._all_named(importer, mentions, added)))
        return self._named[key]

    def _all_named(
        self, importer: str, mentions: Mentions, added: tuple[str, ...]
    ) -> Iterator[Place]:
        for one in mentions.imports:
            place = self.find(importer, one.level, one.module, added)
            if place is None:
                continue
            yield place
            for name in one.names if place.folder is not None else ():
                inside = self.inside(place, name)
                if inside is not None:
                    yield inside

    def inside(self, package: Place, name: str) -> Place | None:
        """The module of a name in a package."""
        return None if package.folder is None else self._below(package.folder, name)

    def _find(self, folder: str, level: int, dotted: str, added: Sequence[str]) -> Place | None:
        if level:
            for _ in range(level - 1):
                folder = os.path.dirname(folder)
            if not self._search_path.holds(folder):
                return None
            return self._below(folder, dotted) if dotted else self._package(folder)
        folders = [*self._search_path.folders(folder, dotted, added)]
        found = [place for one in folders if (place := self._below(one, dotted)) is not None]
        return next((place for place in found if place.file is not None), next(iter(found), None))

    def _below(self, folder: str, dotted: str) -> Place | None:
        first, *others = dotted.split(".")
        root = self._search_path.root
        if not first or not self._files.may_hold_module(folder, first, root):
            return None
        place = os.path.join(folder, first, *others)
        package = self._package(place)
        if package is not None and package.file is not None:
            return package
        if self._files.is_file(f"{place}.py", root):
            return Place(f"{place}.py")
        return package

    def _package(self, folder: str) -> Place | None:
        """A folder with modules; one without `__init__.py` counts, too."""
        root = self._search_path.root
        if not self._files.is_folder(folder, root):
            return None
        init = os.path.join(folder, INIT)
        return Place(init if self._files.is_file(init, root) else None, folder)


def resolution_of(files: Files, search_path: SearchPath) -> Resolution:
    """The one resolution for a search path."""
    found = files.resolutions.get(search_path)
    if not isinstance(found, Resolution):
        found = files.resolutions[search_path] = Resolution(files, search_path)
    return found
