"""One row for what several runs of one call say of a model."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Final

from flake8_softmax.model_facts import ModelFacts, Site, UseFacts

MOST_ROWS: Final = 8
"""How many different models one call is told to be of."""

_ASIDE: Final = ("reason", "uses")


def joined(rows: Iterable[ModelFacts]) -> tuple[ModelFacts, ...]:
    """The rows in the order of the file; at one place, only those that say something more."""
    at: defaultdict[Site, list[ModelFacts]] = defaultdict(list)
    for row in rows:
        _add(at[row.site], row)
    return tuple(row for site in sorted(at, key=order) for row in at[site])


def order(site: Site) -> tuple[object, ...]:
    """By this, places are in the order of the file."""
    return (site.span, site.cell is not None, site.cell)


def _add(rows: list[ModelFacts], new: ModelFacts) -> None:
    for place, row in enumerate(rows):
        fuller, other = (new, row) if covers(new, row) else (row, new)
        if covers(fuller, other):
            rows[place] = replace(fuller, uses=united((*row.uses, *new.uses)))
            return
    if len(rows) < MOST_ROWS:
        rows.append(replace(new, uses=united(new.uses)))


def covers(fuller: object, other: object) -> bool:
    """Whether one says all that the other says; reasons and uses aside."""
    if other is None or other == () or other == "unknown":
        return True
    if is_dataclass(other) and type(fuller) is type(other):
        names = (field.name for field in fields(other) if field.name not in _ASIDE)
        return all(covers(getattr(fuller, name), getattr(other, name)) for name in names)
    if isinstance(fuller, tuple) and isinstance(other, tuple) and len(fuller) == len(other):
        return all(map(covers, fuller, other))
    return fuller == other


def united(uses: Sequence[UseFacts]) -> tuple[UseFacts, ...]:
    """The uses in the order of the file; of one call, only those that say something more."""
    kept: defaultdict[tuple[Site, str], list[UseFacts]] = defaultdict(list)
    for use in uses:
        same = kept[use.site, use.method]
        if any(covers(one.data, use.data) for one in same) or len(same) >= MOST_ROWS:
            continue
        same[:] = [*(one for one in same if not covers(use.data, one.data)), use]
    return tuple(use for key in sorted(kept, key=_key) for use in kept[key])


def _key(key: tuple[Site, str]) -> tuple[object, ...]:
    site, method = key
    return (*order(site), method)
