"""The fixes of a file's reports, with how sure each one is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

import libcst as cst

from flake8_softmax.edits.names import Spellings
from flake8_softmax.edits.resolution import Refused, Resolver
from flake8_softmax.edits.texts import Opaque, is_used_once, roots
from flake8_softmax.finding import Edit, Fix, Span
from flake8_softmax.interpreter.observation import Observation
from flake8_softmax.level import Applicability
from flake8_softmax.program.program import Program
from flake8_softmax.rules import Report
from flake8_softmax.rules.edits import Code, Correction, Replace

COMMENT: Final = "a comment is removed"
ELSEWHERE: Final = "the value is used elsewhere too"
OUTCOMES: Final = "the code runs several times with other outcomes"
OTHER_TEXT: Final = "another fix writes something else there"


def fixes(
    program: Program, reports: Sequence[Report], observation: Observation
) -> Mapping[Report, Fix]:
    """The fix of each report that has one which can be written down."""
    wanted = [report for report in reports if report.fix is not None]
    if not wanted:
        return {}
    maker = _Maker(program, wanted, observation)
    made = {report: fix for report in wanted if (fix := maker.fix(report)) is not None}
    return dict(_without_disputes(made))


class _Maker:
    def __init__(
        self, program: Program, reports: Sequence[Report], observation: Observation
    ) -> None:
        statements = [*observation.runs]
        nodes = [node for report in reports for node in _nodes(report)]
        self._document = program.document
        self._locations = program.locate([*statements, *nodes])
        self._statements = [(self._span(one), one) for one in statements if one in self._locations]
        self._observation = observation
        self._opaque: dict[int, Opaque] = {}

    def fix(self, report: Report) -> Fix | None:
        """The fix of a report, None when its edits cannot be written down, or not in this file."""
        correction = report.fix
        if correction is None or not all(node in self._locations for node in _nodes(report)):
            return None
        statement = self._statement(self._span(report.at))
        names = self._observation.names.get(statement, ()) if statement is not None else ()
        resolver = Resolver(self._document, self._locations, Spellings(names, self._is_used))
        try:
            edits = resolver.edits(correction.edits)
            removes_comment = self._removes_comment(edits)
        except Refused:
            return None
        allowed = correction.applicability or report.rule.fix
        fix = Fix(correction.title, allowed, edits)
        if removes_comment:
            fix = _at_most(fix, Applicability.UNSAFE, COMMENT)
        if self._is_used_elsewhere(correction):
            fix = _at_most(fix, Applicability.DISPLAY, ELSEWHERE)
        runs = self._observation.runs[statement] if statement is not None else 0
        if report.disputed or runs > report.times:
            fix = _at_most(fix, Applicability.DISPLAY, OUTCOMES)
        return fix

    def _span(self, node: cst.CSTNode) -> Span:
        return self._locations[node].in_program

    def _statement(self, span: Span) -> cst.CSTNode | None:
        """The innermost statement around a span."""
        around = [
            (outer.start, -index, one)
            for index, (outer, one) in enumerate(self._statements)
            if outer.start <= span.start and span.end <= outer.end
        ]
        return max(around, key=lambda one: one[:2])[2] if around else None

    def _removes_comment(self, edits: Iterable[Edit]) -> bool:
        """Whether a comment is removed; raises Refused for code inside a string."""
        found = False
        for edit in edits:
            opaque = self._opaque_of(edit.cell)
            if opaque.cuts_string(edit.start, edit.end):
                raise Refused("inside a string")
            found = found or opaque.has_comment(edit.start, edit.end)
        return found

    def _opaque_of(self, number: int) -> Opaque:
        if number not in self._opaque:
            self._opaque[number] = Opaque(self._document.source_of(number))
        return self._opaque[number]

    def _is_used(self, name: str) -> bool:
        return name in self._roots

    @cached_property
    def _roots(self) -> frozenset[str]:
        return roots(self._document.text)

    def _is_used_elsewhere(self, correction: Correction) -> bool:
        if correction.elsewhere is None:
            return False
        name, written = correction.elsewhere
        return not (
            isinstance(name, cst.Name)
            and is_used_once(self._document.text, name.value, self._span(written).start)
        )


def _nodes(report: Report) -> Iterator[cst.CSTNode]:
    yield report.at
    correction = report.fix
    if correction is None:
        return
    yield from correction.elsewhere or ()
    for edit in correction.edits:
        parts = (edit.target, *edit.parts) if isinstance(edit, Replace) else (edit.item,)
        for part in parts:
            if isinstance(part, Code):
                yield from (part.node, part.end)


def _at_most(fix: Fix, applicability: Applicability, reason: str) -> Fix:
    order = (Applicability.SAFE, Applicability.UNSAFE, Applicability.DISPLAY)
    if order.index(fix.applicability) >= order.index(applicability):
        return fix
    return replace(fix, applicability=applicability, reason=reason)


def _without_disputes(made: Mapping[Report, Fix]) -> Iterator[tuple[Report, Fix]]:
    """Fixes that write different texts at the same place are only shown."""
    texts: defaultdict[tuple[int, int, int], set[str]] = defaultdict(set)
    for fix in made.values():
        for edit in fix.edits:
            texts[edit.cell, edit.start, edit.end].add(edit.text)
    for report, fix in made.items():
        disputed = any(len(texts[one.cell, one.start, one.end]) > 1 for one in fix.edits)
        yield report, _at_most(fix, Applicability.DISPLAY, OTHER_TEXT) if disputed else fix
