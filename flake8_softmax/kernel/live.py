"""What a kernel's variables hold, as frozen data: nothing of the user's is called or kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from time import perf_counter
from typing import Final

from flake8_softmax.kernel.arrays import known_array
from flake8_softmax.kernel.networks import known_model
from flake8_softmax.known import Known, Names

LONGEST_READING: Final = 0.05
"""Seconds after which no further variable is looked at."""

MOST_NAMES: Final = 200
"""How many variables are looked at."""

_WORD: Final = re.compile(r"[^\W\d]\w*")
_DEFINES: Final = re.compile(r"\b(?:def|lambda)\b")
_READERS: Final[tuple[Callable[[object], Known | None], ...]] = (known_array, known_model)


def wanted_names(source: str, earlier: Iterable[str]) -> list[str]:
    """The words of a cell, and those of earlier cells whose functions it may call."""
    defining = (text for text in earlier if _DEFINES.search(text))
    return list(dict.fromkeys(_WORD.findall("\n".join((source, *defining)))))


def known_names(namespace: object, wanted: Iterable[str], before: Names) -> Names:
    """What the variables of some names hold, in order; what is equal `before` is the same object.

    Fewer where there are too many, or reading takes too long.
    """
    if type(namespace) is not dict:
        return {}
    end = perf_counter() + LONGEST_READING
    known: dict[str, Known] = {}
    for name in wanted:
        found = _known(namespace.get(name))
        if found is not None:
            last = before.get(name)
            known[name] = last if last is not None and last == found else found
        if len(known) >= MOST_NAMES or perf_counter() > end:
            break
    return known


def _known(value: object) -> Known | None:
    try:
        return next((found for read in _READERS if (found := read(value)) is not None), None)
    except Exception:
        return None
