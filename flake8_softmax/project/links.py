"""The files that one program imports: which are worth a look, and each as a module that can run."""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from flake8_softmax.imports import Imports
from flake8_softmax.project.files import SUFFIXES, File, Files, folders_added
from flake8_softmax.project.mentions import Mentions, mentions_of
from flake8_softmax.project.resolution import Place, resolution_of
from flake8_softmax.project.roots import root_of
from flake8_softmax.project.search_path import SearchPath

if TYPE_CHECKING:
    import libcst as cst

    from flake8_softmax.interpreter.modules import Source
    from flake8_softmax.project.module_text import ModuleText

MOST_FILES: Final = 32
"""How many files a program may import, directly or through others."""

DEEPEST: Final = 6
"""Over how many files a file may be imported."""

MOST_CHARACTERS: Final = 400_000
"""Characters of all imported files together."""

_SITE: Final = re.compile(
    r"\b(?:compile|fit|fit_generator|predict\w*|evaluate\w*|train_on_batch|GradientTape|argmax"
    r")\b|cross_?entropy",
    re.IGNORECASE,
)
_RUNS: Final = re.compile(
    r"^(?!(?:def|class|from|import|async)\b)(?:[A-Za-z_][^\n]*\(|if __name__\b)", re.MULTILINE
)
_TEST: Final = re.compile(r"(?:test_.*|.*_test|conftest)\.py")
_NO_FILE: Final = frozenset({"", "-", "stdin"})


def is_test(path: str) -> bool:
    """Whether a file holds tests, which give toy arguments to the code of others."""
    return _TEST.fullmatch(os.path.basename(path)) is not None


def links_of(text: str, filename: str, imports: Imports, files: Files) -> Links | None:
    """The files of its project that a program may need; None if there are none.

    `filename` is the name of the file, relative to the working folder or not; what it is called on
    standard input will do if its folder is there.
    """
    if imports.mode == "off" or filename in _NO_FILE or "\0" in filename:
        return None
    if not ("import" in text or "%run" in text):
        return None
    path = os.path.abspath(filename)
    folder = os.path.realpath(os.path.dirname(path))
    if not os.path.isdir(folder):
        return None
    mentions = mentions_of(text)
    if not mentions.imports and not mentions.runs:
        return None
    entry = os.path.join(folder, os.path.basename(path))
    root = files.roots.get(folder) or files.roots.setdefault(folder, root_of(folder))
    roots = tuple(os.path.realpath(one) for one in imports.roots)
    links = Links(entry, text, mentions, files, SearchPath(root, folder, imports.mode, roots))
    if not mentions.about_keras and not (links.may_lead_to_keras and links.about_keras):
        return None
    return links if links.may_be_needed and links.reached else None


@dataclass(frozen=True, slots=True, eq=False)
class LinkedFile:
    """A module that a program imports: a file, or a folder with others; a `Source`.

    `depth` is how many imports lead to it.
    """

    place: Place
    text: ModuleText | None
    depth: int

    @property
    def exports(self) -> Sequence[str]:
        """The names that a star import of it brings."""
        return self.text.outline.names if self.text is not None else ()

    @property
    def stars(self) -> Sequence[tuple[int, str]]:
        """The modules that it imports with a star."""
        return self.text.outline.stars if self.text is not None else ()

    @property
    def bound(self) -> Sequence[str] | None:
        """All names that it binds."""
        return self.text.outline.bound if self.text is not None else None

    def statements(self) -> Sequence[cst.CSTNode]:
        """What runs when it is imported."""
        return self.text.statements() if self.text is not None else ()

    def definition(self, name: str) -> Sequence[cst.CSTNode]:
        """The function or class of a name."""
        return self.text.definition(name) if self.text is not None else ()


class Links:
    """Finds the files that a program imports, within the limits; a `Linker`.

    `entry` is the path of the program's own file.
    """

    def __init__(
        self, entry: str, text: str, mentions: Mentions, files: Files, search_path: SearchPath
    ) -> None:
        self.entry = entry
        self.root = search_path.root
        self._text = text
        self._mentions = mentions
        self._files = files
        self._resolution = resolution_of(files, search_path)
        self._linked: dict[Place, LinkedFile | None] = {}
        self._added = {entry: folders_added(text, entry, mentions)}
        self._characters = 0

    @property
    def may_be_needed(self) -> bool:
        """Whether the program may use what it imports for a model: it has such a call, or runs."""
        return _SITE.search(self._text) is not None or self.program_runs

    @cached_property
    def program_runs(self) -> bool:
        """Whether the program does something itself, and does not only define and test."""
        if self.entry.endswith(".ipynb"):
            return True
        return not is_test(self.entry) and _RUNS.search(self._text) is not None

    @property
    def may_lead_to_keras(self) -> bool:
        """Whether one of the files mentions Keras, if there were no limits.

        What does not is remembered for all programs with the same search path.
        """
        if self._folders_added(self.entry):
            return True
        without = self._resolution.without_keras
        pending = [*self._named(self.entry, self._mentions), *self._run(self._mentions)]
        seen: set[str] = set()
        while pending:
            place = pending.pop()
            if place.file is None or place.file in seen or place.file in without:
                continue
            seen.add(place.file)
            file = self._files.file(place.file, self.root)
            if file is None:
                continue
            if file.mentions.about_keras:
                return True
            pending.extend(self._named(file.path, file.mentions))
        without.update(seen)
        return False

    @property
    def about_keras(self) -> bool:
        """Whether one of the files mentions Keras."""
        return any(file.mentions.about_keras for file in self.reached)

    def keywords(self, wanted: Iterable[str]) -> frozenset[str]:
        """Which of some keywords occur in the files."""
        return frozenset(one for one in wanted if any(one in file.words for file in self.reached))

    @cached_property
    def reached(self) -> tuple[File, ...]:
        """The files that the program may import, as far as the looks of their text tell."""
        found: dict[str, File] = {}
        named = [*self._named(self.entry, self._mentions), *self._run(self._mentions)]
        pending = deque((place, 1) for place in named)
        while pending and len(found) < MOST_FILES:
            place, depth = pending.popleft()
            file = None if place.file is None else self._files.file(place.file, self.root)
            if file is None or file.path in found or file.path == self.entry:
                continue
            found[file.path] = file
            if depth < DEEPEST:
                pending.extend((one, depth + 1) for one in self._named(file.path, file.mentions))
        return tuple(found.values())

    def _named(self, importer: str, mentions: Mentions) -> Sequence[Place]:
        """The modules that a file names in its imports."""
        return self._resolution.named(importer, mentions, self._folders_added(importer))

    def _run(self, mentions: Mentions) -> Iterator[Place]:
        """The files that a notebook runs."""
        return filter(None, map(self._script, mentions.runs))

    def _script(self, path: str) -> Place | None:
        """A file by its path from the analysed one, with or without its suffix."""
        if self.entry.endswith(".py"):
            return None
        place = os.path.normpath(os.path.join(os.path.dirname(self.entry), path))
        named = place if place.endswith(SUFFIXES) else f"{place}.py"
        return Place(named) if self._files.is_file(named, self.root) else None

    def script(self, path: str) -> Source | None:
        """The script or notebook that the analysed file runs."""
        place = self._script(path)
        return None if place is None else self._linked_file(place, 1)

    def find(self, importer: Source | None, level: int, dotted: str) -> Source | None:
        """The module that a file means by a name; see `Linker`."""
        path, depth = self.entry, 0
        if isinstance(importer, LinkedFile):
            path, depth = importer.place.file or importer.place.folder or "", importer.depth
        place = self._resolution.find(path, level, dotted, self._folders_added(path))
        return None if place is None else self._linked_file(place, depth + 1)

    def inside(self, package: Source, name: str) -> Source | None:
        """The module of a name in a package."""
        if not isinstance(package, LinkedFile) or package.place.folder is None:
            return None
        place = self._resolution.inside(package.place, name)
        return None if place is None else self._linked_file(place, package.depth)

    def _linked_file(self, place: Place, depth: int) -> LinkedFile | None:
        if place not in self._linked:
            self._linked[place] = self._read(place, depth)
        return self._linked[place]

    def _read(self, place: Place, depth: int) -> LinkedFile | None:
        from flake8_softmax.project.module_text import module_text

        if place.file is None:
            return LinkedFile(place, None, depth)
        if depth > DEEPEST or len(self._linked) >= MOST_FILES:
            return None
        file = self._files.file(place.file, self.root)
        if file is None or file.path == self.entry:
            return None
        self._characters += len(file.text)
        if self._characters > MOST_CHARACTERS:
            return None
        text = module_text(file.text, file.path)
        return None if text is None else LinkedFile(place, text, depth)

    def _folders_added(self, importer: str) -> tuple[str, ...]:
        """What the analysed file and the importing one add to `sys.path`."""
        own = self._added[self.entry]
        return own if importer == self.entry else (*own, *self._edits(importer))

    def _edits(self, path: str) -> tuple[str, ...]:
        if path not in self._added:
            file = self._files.file(path, self.root)
            self._added[path] = file.folders_added if file is not None else ()
        return self._added[path]
