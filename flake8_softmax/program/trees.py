"""Parsed texts that are kept from one analysis to the next, for programs that change in steps.

Nobody changes a tree, so one may be part of many programs.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from flake8_softmax.program.capacity import cost_of_depth

if TYPE_CHECKING:
    import libcst as cst

MOST_CHARACTERS: Final = 100_000
"""Characters of the texts that are kept; a tree takes some 150 bytes for each."""

Parse: TypeAlias = "Callable[[str], cst.Module]"


@dataclass(frozen=True, slots=True)
class _Kept:
    """The trees of a text, one for each time that it stands in a program; the cost of its depth."""

    trees: list[cst.Module]
    depth: int


class Trees:
    """The trees of the last program, and of some texts that were asked for before.

    Nodes are told apart by their identity: a text that stands twice in a program has two trees.
    """

    def __init__(self, most: int = MOST_CHARACTERS) -> None:
        self._most = most
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._size = 0
        self._taken: Counter[str] = Counter()

    def __len__(self) -> int:
        """How many texts are remembered."""
        return len(self._kept)

    def begin(self) -> None:
        """A new program begins: every tree may be taken once."""
        while self._size > self._most and next(iter(self._kept)) not in self._taken:
            text, kept = self._kept.popitem(last=False)
            self._size -= len(text) * max(len(kept.trees), 1)
        self._taken.clear()

    def depth(self, text: str) -> int:
        """What `cost_of_depth` says of a text that `ast` accepts."""
        return self._of(text).depth

    def taken(self, text: str, parse: Parse) -> cst.Module:
        """A tree of a text that is not yet part of this program."""
        kept = self._of(text)
        number = self._taken[text]
        if number == len(kept.trees):
            kept.trees.append(parse(text))
            self._size += len(text) if number else 0
        self._taken[text] += 1
        return kept.trees[number]

    def _of(self, text: str) -> _Kept:
        if text not in self._kept:
            self._kept[text] = _Kept([], cost_of_depth(text))
            self._size += len(text)
        self._kept.move_to_end(text)
        return self._kept[text]
