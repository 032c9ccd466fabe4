"""The rows of a program that a finding could come of: the rest need not be parsed."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Final, TypeAlias

from flake8_softmax.source.document import Document
from flake8_softmax.source.parts import Part, Parts, parts_of, rows_defined
from flake8_softmax.source.words import said

WORTH_A_LOOK: Final = 0.75
"""The share of a program's rows that functions and classes make up, if some may be left out."""

LONG: Final = 8_000
"""Characters of a piece; libcst takes more than twice the time for twice as many."""

Worth: TypeAlias = Callable[[Set[str]], bool]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some statements of a program, and the number, from 1, that each of the rows has there."""

    text: str
    rows: Sequence[int]

    def row(self, row: int) -> int:
        """The row of the program that is a row of `text`."""
        return self.rows[min(max(row, 1), len(self.rows)) - 1]


def excerpt(document: Document, asked: Iterable[str], is_worthwhile: Worth) -> list[Piece]:
    """What of a program is worth parsing, in pieces that can be parsed each by itself.

    That is told by which of the words `asked` are said. What is left out does not say enough, and
    reaches nothing that does. Without the tree of `ast` the choice is between all and nothing.
    """
    words = said(document.text, asked)
    if not is_worthwhile(words):
        return []
    lines = document.text.split("\n")
    body = document.tree.body if isinstance(document.tree, ast.Module) else []
    left: Sequence[str | None] = lines
    if rows_defined(body) >= len(lines) * WORTH_A_LOOK:
        parts = parts_of(body, lines)
        kept = _kept(parts, lambda one: said(_text(one, lines), words), is_worthwhile)
        if not kept:
            return []
        left = _without(lines, [part for part in chain(*parts.groups) if part not in kept], kept)
    return list(_pieces(left, {*document.joints, *_joints(body, lines)}))


def _kept(parts: Parts, words: Callable[[Part], frozenset[str]], is_worthwhile: Worth) -> set[Part]:
    """The parts that say enough, and those that they cannot do without."""
    shared = words(parts.plain)
    worthwhile = [
        group for group in parts.groups if is_worthwhile(shared.union(*map(words, group)))
    ]
    if not worthwhile:
        return set()
    group_of = {part: group for group in parts.groups for part in group}
    kept: set[Part] = set()
    waiting = [parts.groups[0], *worthwhile]
    while waiting:
        group = waiting.pop()
        if group[0] not in kept:
            kept.update(group)
            waiting.extend(group_of[part.inside] for part in group if part.inside is not None)
    return kept


def _without(lines: Sequence[str], spared: Iterable[Part], kept: set[Part]) -> Sequence[str | None]:
    left: list[str | None] = list(lines)
    for part in spared:
        for rows in part.rows:
            left[rows.start : rows.stop] = [None] * len(rows)
        if part.inside in kept:
            first = lines[part.rows[0].start]
            left[part.rows[0].start] = first[: len(first) - len(first.lstrip())] + "pass"
    return left


def _joints(body: Sequence[ast.stmt], lines: Sequence[str]) -> Iterator[int]:
    """The rows, from 0, that begin after a statement."""
    for one, other in pairwise(body):
        end = one.end_lineno or one.lineno
        if end < other.lineno and not lines[end - 1].endswith("\\"):
            yield end


def _pieces(lines: Sequence[str | None], joints: Set[int]) -> Iterator[Piece]:
    texts: list[str] = []
    rows: list[int] = []
    size = 0
    for row, line in enumerate(lines):
        if size > LONG and row in joints:
            yield Piece("\n".join((*texts, "")), rows)
            texts, rows, size = [], [], 0
        if line is not None:
            texts.append(line)
            rows.append(row + 1)
            size += len(line)
    yield Piece("\n".join(texts), rows)


def _text(part: Part, lines: Sequence[str]) -> str:
    return "\n".join(line for rows in part.rows for line in lines[rows.start : rows.stop])
