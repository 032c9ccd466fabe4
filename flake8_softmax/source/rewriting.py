"""A text that was changed in steps, with the way back to its original offsets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """Replace `text[start:end]` by `new`; both hold the same number of line ends."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class _Step:
    changes: tuple[Change, ...]
    starts: tuple[int, ...]

    def before(self, offset: int) -> int:
        index = bisect_right(self.starts, offset) - 1
        if index < 0:
            return offset
        change = self.changes[index]
        inside = offset - self.starts[index]
        if inside >= len(change.new):
            return change.end + inside - len(change.new)
        return change.start + min(inside, max(change.end - change.start - 1, 0))

    def end_before(self, end: int) -> int:
        index = bisect_left(self.starts, end) - 1
        if index < 0:
            return end
        change = self.changes[index]
        inside = end - self.starts[index]
        if inside >= len(change.new):
            return change.end + inside - len(change.new)
        return min(change.start + inside, change.end)


@dataclass(frozen=True, slots=True)
class Rewriting:
    """`text` after the steps; `source` before the first."""

    source: str
    text: str
    steps: tuple[_Step, ...] = ()

    @classmethod
    def of(cls, source: str) -> Rewriting:
        """A text without changes."""
        return cls(source, source)

    def then(self, changes: Iterable[Change]) -> Rewriting:
        """This text with one more step of changes, which must not overlap."""
        ordered = tuple(sorted(changes))
        if not ordered:
            return self
        text, starts = _applied(self.text, ordered)
        return Rewriting(self.source, text, (*self.steps, _Step(ordered, starts)))

    def origin(self, offset: int) -> int:
        """Offset in `source` of what stands at `offset` in `text`."""
        for step in reversed(self.steps):
            offset = step.before(offset)
        return offset

    def end_origin(self, end: int) -> int:
        """Offset in `source` behind what stands before `end` in `text`."""
        for step in reversed(self.steps):
            end = step.end_before(end)
        return end


def _applied(text: str, changes: tuple[Change, ...]) -> tuple[str, tuple[int, ...]]:
    pieces: list[str] = []
    starts: list[int] = []
    done = shift = 0
    for change in changes:
        pieces += (text[done : change.start], change.new)
        starts.append(change.start + shift)
        shift += len(change.new) - (change.end - change.start)
        done = change.end
    return "".join((*pieces, text[done:])), tuple(starts)
