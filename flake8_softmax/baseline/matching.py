"""Which findings a baseline silences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final, TypeAlias

from flake8_softmax.baseline.entry import Entry
from flake8_softmax.baseline.file import Baseline

_Key: TypeAlias = Callable[[Entry], Hashable]

_WHOLE: Final[_Key] = attrgetter("path", "scope", "code", "text")
_IN_ITS_FILE: Final[_Key] = attrgetter("path", "code", "text")
_IN_A_FILE_OF_ITS_NAME: Final[_Key] = attrgetter("file_name", "code", "text")


@dataclass(frozen=True, slots=True)
class Match:
    """The numbers of the findings that are new, from 0; how many of which entries are left over."""

    new: tuple[int, ...]
    left: Mapping[Entry, int]


def match(baseline: Baseline, found: Sequence[Entry]) -> Match:
    """Match findings, in the order of their places, with a baseline: each entry `count` times.

    What is left is matched again without the scope, so that a function may be renamed, and once
    more by the name of the file, where the file of an entry is gone. Nothing fuzzier.
    """
    left = dict(baseline.counts)
    names = {entry.file_name for entry in found}
    near = [entry for name in sorted(names) for entry in baseline.of_file_name(name)]
    new: Collection[int] = range(len(found))
    for key in (_WHOLE, _IN_ITS_FILE):
        new = _unmatched(found, new, left, key, near)
    if new:
        gone = [entry for entry in near if baseline.is_gone(entry.path)]
        new = _unmatched(found, new, left, _IN_A_FILE_OF_ITS_NAME, gone)
    return Match(tuple(new), {entry: count for entry, count in left.items() if count})


def _unmatched(
    found: Sequence[Entry],
    numbers: Collection[int],
    left: dict[Entry, int],
    key: _Key,
    candidates: Iterable[Entry],
) -> list[int]:
    """Those of the findings for which no candidate of the same key is left; counts down `left`."""
    alike: defaultdict[Hashable, list[Entry]] = defaultdict(list)
    for entry in candidates:
        alike[key(entry)].append(entry)
    return [number for number in numbers if not _taken(alike[key(found[number])], left)]


def _taken(entries: list[Entry], left: dict[Entry, int]) -> bool:
    """Count one of the entries down, if any is left."""
    while entries and not left[entries[-1]]:
        entries.pop()
    if not entries:
        return False
    left[entries[-1]] -= 1
    return True
