"""Where a file's imports are looked for: the folders, in their order, all inside the project."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from flake8_softmax.imports import Mode
from flake8_softmax.knowledge.libraries import CHANGING_NOTHING
from flake8_softmax.knowledge.names import INTEGRATIONS, KERAS_PACKAGES, OTHER_FRAMEWORKS
from flake8_softmax.project.files import is_below
from flake8_softmax.project.roots import outer_folders, package_root

_BY_PYTHON: Final = frozenset(sys.stdlib_module_names)

KERAS: Final = KERAS_PACKAGES | {"tensorflow", "keras_cv", "keras_hub", "keras_nlp"}
"""Packages whose names always mean the library."""

INSTALLED: Final = _BY_PYTHON | CHANGING_NOTHING | INTEGRATIONS | OTHER_FRAMEWORKS
"""Modules that are the project's own only if they stand beside the script, in no package."""


@dataclass(frozen=True, slots=True)
class SearchPath:
    """The folders for an analysed file in `folder`; `added` are those that programs add."""

    root: str
    folder: str
    mode: Mode
    roots: Sequence[str] = ()

    def folders(self, importer: str, module: str, added: Sequence[str]) -> Iterator[str]:
        """Where a module may be that a file in the folder `importer` imports by its name."""
        package = module.partition(".")[0]
        if package in KERAS:
            return
        found = self._beside() if package in INSTALLED else self._all(importer, added)
        yield from dict.fromkeys(one for one in found if self.holds(one))

    def holds(self, folder: str) -> bool:
        """Whether a folder is part of the project."""
        return folder == self.root or is_below(folder, self.root)

    def _beside(self) -> Iterator[str]:
        """The folder of a script; what stands in a package beside a module is a part of that."""
        if package_root(self.folder) == self.folder:
            yield self.folder

    def _all(self, importer: str, added: Sequence[str]) -> Iterator[str]:
        yield self.folder
        if self.mode == "folder":
            return
        yield from added
        yield package_root(self.folder)
        yield package_root(importer)
        yield from self.roots
        yield self.root
        yield os.path.join(self.root, "src")
        yield importer
        yield from (one for one in outer_folders(self.folder) if self.holds(one))
