"""What the linter tells its hosts: plain frozen data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text: `row` counts from 1, `column` from 0 in characters of the row."""

    row: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of a text, from `start` up to `end`."""

    start: Position
    end: Position


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One reported defect; ordered by position, then code."""

    position: Position
    code: str
    message: str
