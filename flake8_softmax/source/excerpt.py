"""The rows of a program that a finding could come of: the rest need not be parsed."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from typing import Final, TypeAlias

from flake8_softmax.source.parts import Part, Parts, parts_of, rows_defined
from flake8_softmax.source.words import said

WORTH_A_LOOK: Final = 0.75
"""The share of a program's rows that functions and classes make up, if some may be left out."""

Worth: TypeAlias = Callable[[Set[str]], bool]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Whole rows of a program, and the number that each of them has there, from 1."""

    text: str
    rows: Sequence[int]

    def row(self, row: int) -> int:
        """The row of the program that is a row of `text`."""
        return self.rows[min(max(row, 1), len(self.rows)) - 1]


def excerpt(
    program: str, tree: ast.AST | None, asked: Iterable[str], is_worthwhile: Worth
) -> Excerpt | None:
    """What of a program is worth parsing; None when nothing is.

    That is told by which of the words `asked` are said. What is left out does not say enough, and
    reaches nothing that does. `tree` is what `ast` makes of the program; without it the choice is
    between all and nothing.
    """
    words = said(program, asked)
    if not is_worthwhile(words):
        return None
    lines = program.split("\n")
    body = tree.body if isinstance(tree, ast.Module) else []
    if "\r" in program or rows_defined(body) < len(lines) * WORTH_A_LOOK:
        return Excerpt(program, range(1, len(lines) + 1))
    parts = parts_of(body, lines)
    kept = _kept(parts, lambda one: said(_text(one, lines), words), is_worthwhile)
    if not kept:
        return None
    return _without(lines, [part for part in chain(*parts.groups) if part not in kept], kept)


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


def _without(lines: Sequence[str], spared: Iterable[Part], kept: set[Part]) -> Excerpt:
    text: list[str | None] = list(lines)
    for part in spared:
        for rows in part.rows:
            text[rows.start : rows.stop] = [None] * len(rows)
        if part.inside in kept:
            first = lines[part.rows[0].start]
            text[part.rows[0].start] = first[: len(first) - len(first.lstrip())] + "pass"
    numbers = [number for number, line in enumerate(text, 1) if line is not None]
    return Excerpt("\n".join(line for line in text if line is not None), numbers)


def _text(part: Part, lines: Sequence[str]) -> str:
    return "\n".join(line for rows in part.rows for line in lines[rows.start : rows.stop])
