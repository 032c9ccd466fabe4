"""The statements of one file, parsed, and the way back from its nodes to the file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final

from flake8_softmax.finding import CellSpan, Position, Span
from flake8_softmax.program.capacity import OverCapacityError, ensure_bearable
from flake8_softmax.program.switches import deep_recursion

if TYPE_CHECKING:
    import libcst as cst

    from flake8_softmax.program.trees import Trees
    from flake8_softmax.source import Document
    from flake8_softmax.source.slicing import Chunk

_ERROR_AT: Final = re.compile(r"error at (\d+):\d+")


class NotParsedError(Exception):
    """A program that `ast` accepts and that cannot be parsed here; its text says why."""


@dataclass(frozen=True, slots=True)
class Location:
    """Where a node stands: in the program, in the file, and in its cell of a notebook."""

    in_program: Span
    in_file: Span
    cell: CellSpan | None


@dataclass(frozen=True, slots=True)
class Program:
    """The parsed statements of a script, of a notebook's cells, or of a slice of either.

    `stand_ins` are nodes that are not in it: each stands where its name is first used, from the
    statement with this index on.
    """

    document: Document
    chunks: tuple[Chunk, ...]
    modules: tuple[cst.Module, ...]
    stand_ins: Mapping[cst.CSTNode, tuple[str, int]] = field(default_factory=dict)

    @classmethod
    def parsed(
        cls, document: Document, chunks: Sequence[Chunk], trees: Trees | None = None
    ) -> Program:
        """Parse chunks of a document; raises NotParsedError if they cannot be.

        What is in `trees` already is not parsed again.
        """
        try:
            _ensure_bearable(document, chunks, trees)
        except OverCapacityError as error:
            raise NotParsedError(str(error)) from error
        if trees is not None:
            trees.begin()
        modules = tuple(_tree(document, chunk, trees) for chunk in chunks)
        return cls(document, tuple(chunks), modules)

    @property
    def statements(self) -> Sequence[cst.CSTNode]:
        """All statements, in order."""
        return [statement for module in self.modules for statement in module.body]

    def statements_before(self, row: int) -> int:
        """How many statements there are in the chunks that begin before a row of the program."""
        chunks = zip(self.chunks, self.modules, strict=True)
        return sum(len(module.body) for chunk, module in chunks if chunk.row(1) < row)

    def where(self, node: cst.CSTNode) -> Location:
        """Where one node stands; `locate` finds many at the same price."""
        return self.locate([node])[node]

    def displays(self, node: cst.CSTNode) -> bool:
        """Whether an expression is the last of a notebook's cell, which shows its value."""
        return self.document.displays(self.where(node).in_program.end.row)

    def locate(self, nodes: Iterable[cst.CSTNode]) -> Mapping[cst.CSTNode, Location]:
        """Where each of the nodes stands."""
        real = {node: self._real(node) for node in nodes}
        found = dict(self._located(frozenset(real.values()))) if real else {}
        return {node: found[other] for node, other in real.items() if other in found}

    def _real(self, node: cst.CSTNode) -> cst.CSTNode:
        """The node itself, or where the name for which it stands is used."""
        if node not in self.stand_ins:
            return node
        from flake8_softmax.program.uses import first_use

        name, first = self.stand_ins[node]
        statements = self.statements
        return first_use(name, [*statements[first:], *statements[:first]])

    def _located(self, wanted: frozenset[cst.CSTNode]) -> Iterator[tuple[cst.CSTNode, Location]]:
        from flake8_softmax.program.spans import spans

        pending = set(wanted)
        for chunk, module, candidates in self._searched(wanted):
            for node, span in spans(module, pending.intersection(candidates)).items():
                pending.discard(node)
                yield node, self._location(chunk, span)

    def _searched(
        self, wanted: frozenset[cst.CSTNode]
    ) -> Iterator[tuple[Chunk, cst.Module, Collection[cst.CSTNode]]]:
        """Where to look for which nodes: first where there is code like theirs."""
        modules = list(zip(self.chunks, self.modules, strict=True))
        if len(modules) > 1:
            with deep_recursion():
                codes = [(node, self.modules[0].code_for_node(node)) for node in wanted]
            for chunk, module in modules:
                yield chunk, module, [node for node, code in codes if code in chunk.text]
        for chunk, module in modules:
            yield chunk, module, wanted

    def _location(self, chunk: Chunk, span: Span) -> Location:
        ends = (Position(chunk.row(end.row), end.column) for end in (span.start, span.end))
        in_program = Span(*ends)
        in_file, cell = self.document.span(in_program), self.document.cell_span(in_program)
        return Location(in_program, in_file, cell)


def _ensure_bearable(document: Document, chunks: Sequence[Chunk], trees: Trees | None) -> None:
    text = "".join(chunk.text for chunk in chunks)
    depth = None
    if trees is not None:
        depth = partial(_depth, trees, chunks)
    ensure_bearable(text, document.text, document.tree, depth)


def _depth(trees: Trees, chunks: Sequence[Chunk]) -> int:
    return sum(trees.depth(chunk.text) for chunk in chunks)


def _tree(document: Document, chunk: Chunk, trees: Trees | None) -> cst.Module:
    if trees is None:
        return _parsed(document, chunk)
    return trees.taken(chunk.text, lambda _: _parsed(document, chunk))


def _parsed(document: Document, chunk: Chunk) -> cst.Module:
    import libcst as cst

    try:
        return cst.parse_module(chunk.text)
    except (RecursionError, MemoryError):
        raise
    except BaseException as error:
        # Besides its syntax errors, libcst raises those of its checks of nodes, and its parser, in
        # Rust, may panic with a BaseException.
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise NotParsedError(f"the parser gives up{_why(error, document, chunk)}") from error


def _why(error: BaseException, document: Document, chunk: Chunk) -> str:
    text = str(error)
    place = _ERROR_AT.search(text)
    return f" at {document.place(chunk.row(int(place[1])))}" if place else f": {text}"
