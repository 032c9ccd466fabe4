"""Which findings a baseline silences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Final, TypeAlias

from flake8_softmax.baseline.entry import Entry
from flake8_softmax.baseline.file import Baseline

_Key: TypeAlias = Callable[[Entry], Hashable]

_WHOLE: Final[_Key] = attrgetter("path", "scope", "code", "text")
_IN_ITS_FILE: Final[_Key] = attrgetter("path", "code", "text")
_IN_A_FILE_OF_ITS_NAME: Final[_Key] = attrgetter("file_name", "code", "text")


class Matching:
    """The findings of a run against a baseline: each entry silences as many as it counts."""

    def __init__(self, baseline: Baseline) -> None:
        self._baseline = baseline
        self._left = dict(baseline.counts)

    @property
    def left(self) -> Mapping[Entry, int]:
        """What nothing was found for so far."""
        return {entry: count for entry, count in self._left.items() if count}

    def new(self, found: Sequence[Entry]) -> list[int]:
        """The numbers, from 0, of the new ones among the findings of a file, in order of place.

        What is left of its entries is matched again without the scope, so that a function may be
        renamed, and once more by the name of the file, where the file of an entry is gone. Nothing
        fuzzier.
        """
        names = sorted({entry.file_name for entry in found})
        near = [entry for name in names for entry in self._baseline.of_file_name(name)]
        new: Collection[int] = range(len(found))
        for key in (_WHOLE, _IN_ITS_FILE):
            new = self._unmatched(found, new, key, near)
        if new:
            gone = [entry for entry in near if self._baseline.is_gone(entry.path)]
            new = self._unmatched(found, new, _IN_A_FILE_OF_ITS_NAME, gone)
        return list(new)

    def _unmatched(
        self,
        found: Sequence[Entry],
        numbers: Collection[int],
        key: _Key,
        candidates: Iterable[Entry],
    ) -> list[int]:
        """Those of the findings for which no candidate of the same key is left."""
        alike: defaultdict[Hashable, list[Entry]] = defaultdict(list)
        for entry in candidates:
            alike[key(entry)].append(entry)
        return [number for number in numbers if not self._take(alike[key(found[number])])]

    def _take(self, entries: list[Entry]) -> bool:
        """Count one of the entries down, if any is left."""
        while entries and not self._left[entries[-1]]:
            entries.pop()
        if not entries:
            return False
        self._left[entries[-1]] -= 1
        return True
