"""A slice of a program: the rows that a finding could come from; the rest is not parsed."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Final, TypeAlias

from flake8_softmax.source.dependencies import (
    Definition,
    Dependencies,
    dependencies_of,
    rows_of_definitions,
)
from flake8_softmax.source.document import Document
from flake8_softmax.source.prefilter import keywords_in
from flake8_softmax.source.statements import statements_of

MIN_DEFINED_SHARE: Final = 0.5
"""The share of rows in functions and classes from which on a program is sliced."""

CHUNK_SIZE: Final = 8_000
"""Characters of a chunk; libcst needs more than twice the time for twice as many."""

PIECE_SIZE: Final = 400
"""Characters of a chunk of a program of which the next state is parsed soon."""

IsRelevant: TypeAlias = Callable[[Set[str]], bool]


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some statements of a program; `rows` holds the row number in the program of each row."""

    text: str
    rows: Sequence[int]

    def row(self, row: int) -> int:
        """The row of the program that is a row of `text`."""
        return self.rows[min(max(row, 1), len(self.rows)) - 1]


def may_call(document: Document) -> bool:
    """Whether a program calls anything; one that does not can make no mistake.

    Without the tree of `ast` it is not known.
    """
    tree = document.tree
    return tree is None or any(isinstance(node, ast.Call) for node in ast.walk(tree))


def may_hold(document: Document, is_wanted: Callable[[ast.stmt], bool]) -> bool:
    """Whether a program holds a statement that is wanted; without the tree of `ast` it may."""
    return document.tree is None or any(map(is_wanted, statements_of(document.tree)))


def slice_of(document: Document, keywords: Iterable[str], is_relevant: IsRelevant) -> list[Chunk]:
    """The part of a program that is worth parsing, in chunks that can be parsed one by one.

    `is_relevant` judges by the `keywords` that occur. What is left out is not relevant, and nothing
    that is relevant depends on it. Without the tree of `ast` the slice is everything or nothing.
    """
    found = keywords_in(document.text, keywords)
    if not is_relevant(found):
        return []
    lines = document.text.split("\n")
    body = document.tree.body if isinstance(document.tree, ast.Module) else []
    kept_lines: Sequence[str | None] = lines
    if rows_of_definitions(body) >= len(lines) * MIN_DEFINED_SHARE:
        dependencies = dependencies_of(body, lines)
        kept = _kept(dependencies, lambda one: _keywords_of(one, lines, found), is_relevant)
        if not kept:
            return []
        definitions = chain(*(component.definitions for component in dependencies.components))
        omitted = [one for one in definitions if one not in kept]
        kept_lines = _without(lines, omitted, kept)
    return list(_chunks(kept_lines, {*document.cell_starts, *_statement_starts(body, lines)}))


def pieces_of(document: Document) -> list[Chunk]:
    """All of a program in small chunks: a cell each, or a few statements of a script."""
    if not document.text:
        return []
    lines = document.text.split("\n")
    starts = document.cell_starts or list(_spaced(document, lines))
    return list(_chunks(lines, frozenset(), frozenset(starts)))


def _spaced(document: Document, lines: Sequence[str]) -> Iterator[int]:
    """The rows of a script, from 0, that begin after some statements."""
    tree = document.tree or ast.parse(document.text)
    body = tree.body if isinstance(tree, ast.Module) else []
    last = 0
    for row in _statement_starts(body, lines):
        if sum(map(len, lines[last:row])) > PIECE_SIZE:
            yield row
            last = row


def _kept(
    dependencies: Dependencies,
    keywords: Callable[[Definition], frozenset[str]],
    is_relevant: IsRelevant,
) -> set[Definition]:
    """The relevant components, the statements between them and the classes of their methods."""
    components = dependencies.components
    shared = keywords(dependencies.preamble)
    found = {one: shared.union(*map(keywords, one.definitions)) for one in components}
    relevant = [
        one
        for one in components
        if is_relevant(found[one].union(*(found[used] for used in one.uses)))
    ]
    if not relevant:
        return set()
    component_of = {inner: one for one in components for inner in one.definitions}
    kept: set[Definition] = set()
    pending = [components[0], *relevant]
    while pending:
        one = pending.pop()
        if one.definitions[0] not in kept:
            kept.update(one.definitions)
            pending.extend(one.uses)
            pending.extend(
                component_of[inner.owner] for inner in one.definitions if inner.owner is not None
            )
    return kept


def _without(
    lines: Sequence[str], omitted: Iterable[Definition], kept: set[Definition]
) -> Sequence[str | None]:
    kept_lines: list[str | None] = list(lines)
    for one in omitted:
        for rows in one.rows:
            kept_lines[rows.start : rows.stop] = [None] * len(rows)
        if one.owner in kept:
            first = lines[one.rows[0].start]
            kept_lines[one.rows[0].start] = first[: len(first) - len(first.lstrip())] + "pass"
    return kept_lines


def _statement_starts(body: Sequence[ast.stmt], lines: Sequence[str]) -> Iterator[int]:
    """The rows, from 0, that begin after a statement."""
    for one, other in pairwise(body):
        end = one.end_lineno or one.lineno
        if end < other.lineno and not lines[end - 1].endswith("\\"):
            yield end


def _chunks(
    lines: Sequence[str | None], boundaries: Set[int], starts: Set[int] = frozenset()
) -> Iterator[Chunk]:
    """The lines in chunks that end at `boundaries` when they are long, and before all `starts`."""
    texts: list[str] = []
    rows: list[int] = []
    size = 0
    for row, line in enumerate(lines):
        if (size > CHUNK_SIZE and row in boundaries) or (rows and row in starts):
            yield Chunk("\n".join((*texts, "")), rows)
            texts, rows, size = [], [], 0
        if line is not None:
            texts.append(line)
            rows.append(row + 1)
            size += len(line)
    yield Chunk("\n".join(texts), rows)


def _text(one: Definition, lines: Sequence[str]) -> str:
    return "\n".join(line for rows in one.rows for line in lines[rows.start : rows.stop])


def _keywords_of(one: Definition, lines: Sequence[str], keywords: Set[str]) -> frozenset[str]:
    text = _text(one, lines)
    lowered = text.lower()
    possible = [keyword for keyword in keywords if keyword.strip().lower() in lowered]
    return keywords_in(text, possible) if possible else frozenset()
