"""What all files of a run say about the files that they import."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import TypeAlias

from flake8_softmax.finding import Elsewhere, Finding, Span
from flake8_softmax.project.links import is_test

Here: TypeAlias = tuple[Span, str]
Key: TypeAlias = tuple[str, Span, str]
Reached: TypeAlias = Mapping[str, Set[str]]


@dataclass(frozen=True, slots=True)
class Entry:
    """An analysed file: its findings, and the functions that ran, by the path of their file."""

    path: str
    findings: Sequence[Finding]
    reached: Reached


def settled(entries: Sequence[Entry]) -> list[list[Finding]]:
    """The findings of each entry, after those about other files were moved there.

    One is moved if the other file is an entry too, and if all entries that run the function with it
    have it; tests, which give toy arguments, are not asked. Else it stays at the nearest place, in
    the file that has one of its places if there is such a file.
    """
    own = {
        entry.path: {_here(one) for one in entry.findings if one.elsewhere is None}
        for entry in entries
    }
    found: defaultdict[Key, set[str]] = defaultdict(set)
    elsewhere: dict[Key, Elsewhere] = {}
    for entry in entries:
        for there in (one.elsewhere for one in entry.findings):
            if there is not None:
                found[_key(there)].add(entry.path)
                elsewhere.setdefault(_key(there), there)
    moved = {
        key: there
        for key, there in elsewhere.items()
        if there.file in own and found[key].issuperset(_callers(there, entries, own[there.file]))
    }
    return [
        [*_kept(entry, moved, found), *_given(entry, moved, own[entry.path])] for entry in entries
    ]


def _here(finding: Finding) -> Here:
    return finding.span, finding.code


def _key(there: Elsewhere) -> Key:
    return there.file, there.finding.span, there.finding.code


def _callers(there: Elsewhere, entries: Iterable[Entry], own: Set[Here]) -> Iterator[str]:
    """The entries that run a function and are asked; its own file only if it says otherwise."""
    for entry in entries:
        if there.function not in entry.reached.get(there.file, ()) or is_test(entry.path):
            continue
        says_so = not there.function or _here(there.finding) in own
        if entry.path != there.file or not says_so:
            yield entry.path


def _kept(
    entry: Entry, moved: Mapping[Key, Elsewhere], found: Mapping[Key, Set[str]]
) -> list[Finding]:
    """The findings that stay: neither those that moved, nor those that another file is nearer to.

    A file is nearer that has the finding as well, and one of the places that it is about.
    """
    kept: list[Finding] = []
    for one in entry.findings:
        if one.elsewhere is None:
            kept.append(one)
            continue
        key = _key(one.elsewhere)
        others = {place.file for place in one.related} & (found[key] - {entry.path})
        if key not in moved and not others:
            kept.append(one)
    return kept


def _given(entry: Entry, moved: Mapping[Key, Elsewhere], own: Set[Here]) -> list[Finding]:
    """The findings that other entries have in this file, and it has not."""
    return [
        replace(there.finding, elsewhere=None)
        for (path, span, code), there in moved.items()
        if path == entry.path and (span, code) not in own
    ]
