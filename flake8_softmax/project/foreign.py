"""What a run tells of the files that the program imports: where nodes are, and how they ran."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeAlias

from flake8_softmax.finding import Finding
from flake8_softmax.project.links import LinkedFile, Links, is_test
from flake8_softmax.source import noqa
from flake8_softmax.source.notebook import Cell
from flake8_softmax.text import printable, shortened

if TYPE_CHECKING:
    import libcst as cst

    from flake8_softmax.interpreter.run import Interpretation
    from flake8_softmax.program.program import Location
    from flake8_softmax.project.module_text import ModuleText
    from flake8_softmax.source import Document

Alone: TypeAlias = Callable[[str, str], list[Finding]]
"""The findings in a file without its imports, by its text and name."""

LONGEST_NAME: Final = 60
"""Characters of the path of another file in a message."""

ANYWHERE: Final = ""
"""Stands for the statements of a file that are in none of its functions."""


class Foreign:
    """The other files of one run."""

    def __init__(
        self, links: Links, run: Interpretation, alone: Alone, respect_noqa: bool = True
    ) -> None:
        self.entry = links.entry
        self._run = run
        self._alone = alone
        self._respect_noqa = respect_noqa
        self._texts: dict[str, ModuleText] = {}
        for source in run.modules:
            if isinstance(source, LinkedFile) and source.text is not None and source.place.file:
                self._texts[source.place.file] = source.text
        self._suppressed: dict[str, noqa.Noqa] = {}
        self._found_alone: dict[str, frozenset[tuple[object, str]]] = {}

    def located(
        self, nodes: Iterable[cst.CSTNode]
    ) -> Mapping[cst.CSTNode, tuple[Document, Location, str]]:
        """Where nodes of other files stand: the document, the place in it, and its path."""
        found: dict[cst.CSTNode, tuple[Document, Location, str]] = {}
        wanted = list(dict.fromkeys(nodes))
        for path, text in self._texts.items() if wanted else ():
            for node, location in text.locate(node for node in wanted if node not in found).items():
                found[node] = text.document, location, path
        return found

    def name_of(self, node: cst.CSTNode) -> str | None:
        """The other file with a node, from the folder of this one; None if there is none."""
        found = (path for path, nodes in self._nodes.items() if id(node) in nodes)
        path = next(found, None)
        return None if path is None else displayed(path, self.entry)

    @cached_property
    def _nodes(self) -> Mapping[str, frozenset[int]]:
        """The identities of the nodes of each file."""
        return {
            path: frozenset(id(node) for one in text.parsed for node in (one, *_below(one)))
            for path, text in self._texts.items()
        }

    def suppresses(self, path: str, code: str, row: int) -> bool:
        """Whether findings there are left out: by a comment, or since tests are no real callers."""
        if is_test(self.entry):
            return True
        if not self._respect_noqa:
            return False
        if path not in self._suppressed:
            cell = Cell(0, self._texts[path].document.text, ())
            self._suppressed[path] = noqa.of_cells([cell])
        return self._suppressed[path].suppresses(code, 0, row)

    def is_found_alone(self, path: str, finding: Finding) -> bool:
        """Whether the other file has a finding without any that imports it."""
        if path not in self._found_alone:
            found = self._alone(self._texts[path].document.text, path)
            self._found_alone[path] = frozenset((one.span, one.code) for one in found)
        return (finding.span, finding.code) in self._found_alone[path]

    def call_to(self, node: cst.CSTNode) -> cst.CSTNode | None:
        """The call in the analysed file that led to a node of another one, if it is known."""
        function = self._function_around(node)
        return None if function is None else self._run.entered[function].call

    def function_around(self, node: cst.CSTNode) -> str:
        """The name of the function with a node, `ANYWHERE` if it is in none that ran."""
        function = self._function_around(node)
        return ANYWHERE if function is None else self._run.entered[function].name

    @cached_property
    def reached(self) -> Mapping[str, frozenset[str]]:
        """The names of the functions that ran, by the path of their file; also of the own file."""
        names: dict[str, set[str]] = {self.entry: {ANYWHERE, *self._run.called}}
        names.update((path, {ANYWHERE}) for path in self._texts)
        for one in self._run.entered.values():
            if isinstance(one.source, LinkedFile) and one.source.place.file in names:
                names[one.source.place.file].add(one.name)
        return {path: frozenset(found) for path, found in names.items()}

    def _function_around(self, node: cst.CSTNode) -> cst.CSTNode | None:
        """The innermost function around a node that ran."""
        around = [one for one in self._run.entered if _holds(one, node)]
        inner = (one for one in around if not any(_holds(one, other) for other in around))
        return next(inner, None)


def displayed(path: str, file: str) -> str:
    """What a path is called beside a file: relative to its folder, with / and nothing else."""
    relative = os.path.relpath(path, os.path.dirname(file))
    return shortened(printable(relative.replace(os.sep, "/")), LONGEST_NAME)


def _holds(outer: cst.CSTNode, node: cst.CSTNode) -> bool:
    """Whether a node is below another one."""
    return any(one is node for one in _below(outer))


def _below(outer: cst.CSTNode) -> Iterator[cst.CSTNode]:
    pending = list(outer.children)
    while pending:
        node = pending.pop()
        yield node
        pending.extend(node.children)
