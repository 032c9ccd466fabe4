"""Where nodes stand in the program: one code generation that looks at the wanted nodes only."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from itertools import accumulate

import libcst as cst
from libcst._nodes.internal import CodegenState

from flake8_softmax.recursion import deep_recursion

_NEWLINE = re.compile(r"\r\n?|\n")
_NOTHING: AbstractContextManager[None] = nullcontext()


def positions(
    module: cst.Module, nodes: Iterable[cst.CSTNode]
) -> dict[cst.CSTNode, tuple[int, int]]:
    """The row (from 1) and column (from 0) at which each of the `nodes` starts.

    Starts are those of libcst's `PositionProvider`: without surrounding whitespace, and inside
    an expression's own parentheses. A node that is not part of `module` has no position.
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
        node: _row_and_column(lines, offsets[token]) for node, token in recorder.resolved().items()
    }


class _Recorder(CodegenState):
    """Generates code and remembers how many tokens precede each wanted node."""

    def __init__(self, module: cst.Module, wanted: frozenset[cst.CSTNode]) -> None:
        super().__init__(module.default_indent, module.default_newline)
        self._wanted = set(wanted)
        self._outer: dict[cst.CSTNode, int] = {}
        self._syntactic: dict[cst.CSTNode, int] = {}
        self._hoisted: dict[cst.CSTNode, cst.CSTNode] = {}

    def before_codegen(self, node: cst.CSTNode) -> None:
        if node in self._wanted:
            self._outer[node] = len(self.tokens)

    def record_syntactic_position(  # type: ignore[override]
        self,
        node: cst.CSTNode,
        *,
        start_node: cst.CSTNode | None = None,
        end_node: cst.CSTNode | None = None,
    ) -> AbstractContextManager[None]:
        if node in self._wanted:
            self._syntactic[node] = len(self.tokens)
            if start_node is not None:
                self._hoisted[node] = start_node
                self._wanted.add(start_node)
        return _NOTHING

    def resolved(self) -> dict[cst.CSTNode, int]:
        starts = self._outer | self._syntactic
        return {node: starts[self._first(node)] for node in starts}

    def _first(self, node: cst.CSTNode) -> cst.CSTNode:
        while node in self._hoisted:
            node = self._hoisted[node]
        return node


def _line_starts(code: str) -> list[int]:
    return [0, *(newline.end() for newline in _NEWLINE.finditer(code))]


def _row_and_column(lines: list[int], offset: int) -> tuple[int, int]:
    row = bisect_right(lines, offset)
    return row, offset - lines[row - 1]
