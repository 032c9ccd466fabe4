"""The files of a program: the one that is analysed, and those that it imports from its project.

Who knows about files gives a `Linker` to `interpret`. An imported file is a `Source`: its
statements are run once, when a value of it is needed, and a function or class only when its name is
looked up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

import libcst as cst

from flake8_softmax.interpreter.reasons import Reason
from flake8_softmax.interpreter.values import Api, Scope, Unknown, Value, unknown_because
from flake8_softmax.knowledge.names import (
    BUILTINS,
    OTHER_FRAMEWORKS,
    star_exports,
    usual_meaning,
)

MOST_STARS: Final = 64
"""How many star imports are remembered."""


class Source(Protocol):
    """An imported file; `exports` are the names that a star import of it brings.

    `stars` are the modules that it imports with a star itself: how many dots, and the name.
    """

    @property
    def exports(self) -> Sequence[str]: ...

    @property
    def stars(self) -> Sequence[tuple[int, str]]: ...

    @property
    def bound(self) -> Sequence[str] | None:
        """All names that it binds if it is run as a script; None if they are not all known."""

    def statements(self) -> Sequence[cst.CSTNode]:
        """What runs when it is imported, without the definitions that are parsed later."""

    def definition(self, name: str) -> Sequence[cst.CSTNode]:
        """The function or class of a name, nothing if it has none."""


class Linker(Protocol):
    """Finds the files that a program imports."""

    def find(self, importer: Source | None, level: int, dotted: str) -> Source | None:
        """The file of a module, as `importer` names it: the analysed file if it is None.

        `level` counts the dots before the name. None for what is not of the project, and beyond
        the limits.
        """

    def inside(self, package: Source, name: str) -> Source | None:
        """The module of a name in a package."""

    def script(self, path: str) -> Source | None:
        """The script or notebook that the analysed file runs, by its path from there."""


@dataclass(slots=True, eq=False)
class Module:
    """A file as it runs; the analysed one has no `source`.

    `name` is its `__name__`, `stars` are the libraries' modules that it imported with a star, and
    `foreign_star` is set once a module that is not known was. `defined` are the names that were
    looked for among the definitions of its source.
    """

    scope: Scope
    source: Source | None = None
    name: str = "__main__"
    stars: list[str] = field(default_factory=list)
    foreign_star: bool = False
    is_loaded: bool = False
    defined: set[str] = field(default_factory=set)

    def import_star(self, module: str) -> None:
        """Take note of a star import, the last one of each module that is known to bring names."""
        if module in self.stars:
            self.stars.remove(module)
        self.foreign_star = self.foreign_star or not star_exports(module)
        if star_exports(module) or module.partition(".")[0] in OTHER_FRAMEWORKS:
            self.stars.append(module)
        del self.stars[:-MOST_STARS]

    def undefined(self, name: str) -> Value:
        """What a name stands for that the file does not bind."""
        for module in reversed(self.stars):
            if name in star_exports(module):
                return Api(f"{module}.{name}")
        if name in BUILTINS:
            return Api(f"builtins.{name}")
        if any(module.partition(".")[0] in OTHER_FRAMEWORKS for module in self.stars):
            return unknown_because(None)
        path = usual_meaning(name)
        if path is not None:
            return Api(path)
        return unknown_because(Reason.OTHER_MODULE if self.foreign_star else Reason.UNDEFINED)


@dataclass(frozen=True, slots=True)
class Entered:
    """How a function of another file came to run: the first call in the analysed file."""

    call: cst.CSTNode
    name: str
    source: Source


@dataclass(frozen=True, slots=True)
class ModuleValue(Value):
    """A module of the project, imported as `path`."""

    module: Module
    path: str


@dataclass(frozen=True, slots=True)
class Imported(Unknown):
    """What `from module import name` binds; looked up when it is needed.

    `otherwise` is its value if the module does not tell, None to take the name for unbound.
    """

    module: Module
    name: str
    otherwise: Value | None = field(default=None, compare=False)
    reason: Reason | None = field(default=Reason.OTHER_MODULE, compare=False, kw_only=True)
