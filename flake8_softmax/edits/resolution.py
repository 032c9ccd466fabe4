"""From edits of nodes to edits of the text as it is in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

import libcst as cst

from flake8_softmax.edits.names import Spellings
from flake8_softmax.edits.removal import removal
from flake8_softmax.finding import Edit, Span
from flake8_softmax.program.program import Location
from flake8_softmax.rules.edits import Code, Named, NameOf, RemoveItem, Replace
from flake8_softmax.source import Document


class Refused(Exception):
    """A fix that cannot be written down; the text says why."""


class Resolver:
    """Writes down the edits of one report."""

    def __init__(
        self,
        document: Document,
        locations: Mapping[cst.CSTNode, Location],
        spellings: Spellings,
    ) -> None:
        self._document = document
        self._locations = locations
        self._spellings = spellings

    def edits(self, wanted: Iterable[Replace | RemoveItem]) -> tuple[Edit, ...]:
        """The edits, sorted and disjoint; raises Refused when that is not possible."""
        found = sorted(edit for one in wanted for edit in self._resolved(one))
        for before, after in pairwise(found):
            if before.cell == after.cell and before.end > after.start:
                raise Refused("its edits overlap")
        if not found:
            raise Refused("it changes nothing")
        return tuple(found)

    def _resolved(self, wanted: Replace | RemoveItem) -> Iterator[Edit]:
        if isinstance(wanted, Replace):
            yield from self._replaced(wanted)
            return
        cell, start, end = self._place(wanted.item)
        span = removal(self._document.source_of(cell), start, end)
        if span is None:
            raise Refused("it is not an item of a list")
        yield Edit(cell, *span, "")

    def _replaced(self, replacement: Replace) -> Iterator[Edit]:
        """One edit for each piece of the target between the code that stays."""
        cell, done, end = self._place(replacement.target)
        text = ""
        for part in replacement.parts:
            if not isinstance(part, Code):
                text += self._written(part)
                continue
            where, first, last = self._place(part)
            if not part.copied and where == cell and done <= first and last <= end:
                yield from _edit(cell, done, first, text)
                text, done = "", last
            else:
                text += self._document.source_of(where)[first:last]
        yield from _edit(cell, done, end, text)

    def _place(self, code: Code) -> tuple[int, int, int]:
        start, end = self._locations.get(code.node), self._locations.get(code.end)
        if start is None or end is None:
            raise Refused("it is not in the file")
        span = Span(start.in_program.start, end.in_program.end)
        offsets = self._document.offsets(span)
        if offsets is None:
            raise Refused("in a magic line, or in code of Python 2")
        return self._document.cell_number(span.start.row), *offsets

    def _written(self, part: str | Named | NameOf) -> str:
        if isinstance(part, str):
            return part
        text = self._spellings.of(part.path if isinstance(part, Named) else part.value)
        if text is None:
            raise Refused("no name stands for what it needs")
        return text


def _edit(cell: int, start: int, end: int, text: str) -> Iterator[Edit]:
    if text or start < end:
        yield Edit(cell, start, end, text)
