"""From events to reports: each check gets the events it subscribes to, and reports are sifted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from flake8_softmax.interpreter.events import Case, Possible
from flake8_softmax.rules import Check, LoadedRule, Report
from flake8_softmax.rules.edits import Correction

if TYPE_CHECKING:
    from libcst import CSTNode

Subscribers: TypeAlias = Mapping[type, Sequence[Check]]
InCase: TypeAlias = tuple[Case, Report]


def reports(
    rules: tuple[LoadedRule, ...],
    events: Iterable[object],
    displays: Callable[[CSTNode], bool] = lambda node: False,
) -> list[Report]:
    """What the rules report of the events: once a rule and node, without what is suppressed.

    `displays` tells of an expression whether a notebook shows its value.
    """
    reported = list(_reported(_subscribers(rules), events))
    found = _distinct(_agreed(reported))
    kept = [one for one in found if not (one.rule.unless_displayed and displays(one.at))]
    return _compared(_unsuppressed(kept), reported)


def _compared(reports: Sequence[Report], reported: Sequence[InCase]) -> list[Report]:
    """Reports with a fix know how often they were made, and whether always with this fix."""
    fixes: defaultdict[tuple[str, int, bool], list[Correction | None]] = defaultdict(list)
    for _, one in reported:
        fixes[_kind(one)].append(one.fix)
    return [_counted(one, fixes[_kind(one)]) for one in reports]


def _kind(report: Report) -> tuple[str, int, bool]:
    return report.rule.code, id(report.at), report.informed


def _counted(report: Report, fixes: Sequence[Correction | None]) -> Report:
    if report.fix is None:
        return report
    disputed = any(fix != report.fix for fix in fixes)
    return replace(report, times=len(fixes), disputed=disputed)


@cache
def keywords(rules: tuple[LoadedRule, ...]) -> frozenset[str]:
    """The keywords that the rules require."""
    return frozenset(keyword for one in rules for keyword in one.rule.keywords)


@cache
def _subscribers(rules: tuple[LoadedRule, ...]) -> Subscribers:
    subscribers: defaultdict[type, list[Check]] = defaultdict(list)
    for rule in rules:
        for event in rule.events:
            if rule.check is not None:
                subscribers[event].append(rule.check)
    return dict(subscribers)


def _reported(subscribers: Subscribers, events: Iterable[object]) -> Iterator[InCase]:
    for emitted in events:
        event, case = _case_of(emitted)
        for check in subscribers.get(type(event), ()):
            for report in check(event):
                yield case, report


def _case_of(emitted: object) -> tuple[object, Case]:
    """An event and the case in which it happens, empty if it always does."""
    if isinstance(emitted, Possible):
        return emitted.event, emitted.case
    return emitted, ()


def _agreed(reports: Iterable[InCase]) -> list[Report]:
    """What is reported in every case: of each rule, as much as in all of them, from the first."""
    agreed: list[Report] = []
    cases: defaultdict[tuple[int, int], defaultdict[int, list[InCase]]]
    cases = defaultdict(lambda: defaultdict(list))
    for case, report in reports:
        if case:
            (split, index, count), *inner = case
            cases[split, count][index].append((tuple(inner), report))
        else:
            agreed.append(report)
    for (_, count), found in cases.items():
        if len(found) == count:
            agreed.extend(_in_all([_distinct(_agreed(found[index])) for index in range(count)]))
    return agreed


def _in_all(cases: Sequence[Sequence[Report]]) -> Iterator[Report]:
    counts = [Counter(report.rule.code for report in case) for case in cases]
    yielded: Counter[str] = Counter()
    for report in cases[0]:
        code = report.rule.code
        yielded[code] += 1
        if all(count[code] >= yielded[code] for count in counts):
            yield report


def _distinct(reports: Iterable[Report]) -> list[Report]:
    """The first report of each rule at each node, an informed one if there is any."""
    firsts: dict[tuple[str, int], Report] = {}
    for report in reports:
        key = (report.rule.code, id(report.at))
        if report.informed > firsts.setdefault(key, report).informed:
            firsts[key] = report
    return _one_each(firsts.values())


def _one_each(reports: Iterable[Report]) -> list[Report]:
    """The reports without those of a rule about what it has reported elsewhere."""
    firsts: dict[tuple[str, int], Report] = {}
    for report in reports:
        about = report.at if report.per is None else report.per
        firsts.setdefault((report.rule.code, id(about)), report)
    return list(firsts.values())


def _unsuppressed(reports: Sequence[Report]) -> list[Report]:
    """The reports that no report of another rule about the same cause suppresses."""
    suppressed = {
        (code, id(cause))
        for report in reports
        for code in report.rule.suppresses
        for cause in report.causes
    }
    return [
        report
        for report in reports
        if not any((report.rule.code, id(cause)) in suppressed for cause in report.causes)
    ]
