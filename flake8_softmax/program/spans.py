"""Where nodes begin and end in their module: one code generation that looks at the wanted nodes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from itertools import accumulate
from typing import Final

import libcst as cst
from libcst._nodes.internal import CodegenState

from flake8_softmax.finding import Position, Span
from flake8_softmax.program.switches import deep_recursion

_NEWLINE: Final = re.compile(r"\r\n?|\n")
_NOTHING: Final[AbstractContextManager[None]] = nullcontext()


def spans(module: cst.Module, nodes: Iterable[cst.CSTNode]) -> dict[cst.CSTNode, Span]:
    """The span of each of the `nodes`, in rows from 1 and columns from 0 of the module's code.

    Spans are those of libcst's `PositionProvider`: without surrounding whitespace, and inside
    an expression's own parentheses. A node that is not part of `module` has none.
    """
    wanted = frozenset(nodes)
    if not wanted:
        return {}
    recorder = _Recorder(module, wanted)
    with deep_recursion():
        module._codegen(recorder)
    offsets = list(accumulate(map(len, recorder.tokens), initial=0))
    lines = _line_starts("".join(recorder.tokens))
    return {
        node: Span(_position(lines, offsets[start]), _position(lines, offsets[end]))
        for node, (start, end) in recorder.recorded()
    }


class _Recorder(CodegenState):
    """Generates code and remembers how many tokens precede the wanted nodes and their ends."""

    def __init__(self, module: cst.Module, wanted: frozenset[cst.CSTNode]) -> None:
        super().__init__(module.default_indent, module.default_newline)
        self._asked = wanted
        self._wanted = set(wanted)
        self._starts: dict[cst.CSTNode, int] = {}
        self._ends: dict[cst.CSTNode, int] = {}
        self._starting: dict[cst.CSTNode, cst.CSTNode] = {}
        self._ending: dict[cst.CSTNode, cst.CSTNode] = {}

    def before_codegen(self, node: cst.CSTNode) -> None:
        if node in self._wanted:
            self._starts[node] = len(self.tokens)

    def after_codegen(self, node: cst.CSTNode) -> None:
        if node in self._wanted:
            self._ends.setdefault(node, len(self.tokens))

    def pop_trailing_newline(self) -> None:
        """Keep the newline: spans may end behind it."""

    def record_syntactic_position(  # type: ignore[override]
        self,
        node: cst.CSTNode,
        *,
        start_node: cst.CSTNode | None = None,
        end_node: cst.CSTNode | None = None,
    ) -> AbstractContextManager[None]:
        if node not in self._wanted:
            return _NOTHING
        if start_node is not None:
            self._starting[node] = start_node
            self._wanted.add(start_node)
        if end_node is not None:
            self._ending[node] = end_node
            self._wanted.add(end_node)
        return self._record(node)

    @contextmanager
    def _record(self, node: cst.CSTNode) -> Iterator[None]:
        self._starts[node] = len(self.tokens)
        yield
        self._ends[node] = len(self.tokens)

    def recorded(self) -> Iterator[tuple[cst.CSTNode, tuple[int, int]]]:
        """How many tokens precede start and end of each asked node that was generated."""
        for node in self._asked & self._starts.keys():
            start = self._starts[_followed(self._starting, node)]
            yield node, (start, self._ends[_followed(self._ending, node)])


def _followed(links: Mapping[cst.CSTNode, cst.CSTNode], node: cst.CSTNode) -> cst.CSTNode:
    while node in links:
        node = links[node]
    return node


def _line_starts(code: str) -> list[int]:
    return [0, *(newline.end() for newline in _NEWLINE.finditer(code))]


def _position(lines: list[int], offset: int) -> Position:
    row = bisect_right(lines, offset)
    return Position(row, offset - lines[row - 1])
