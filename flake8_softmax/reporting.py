"""From reports about nodes to findings at places of the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from flake8_softmax.finding import Elsewhere, Finding, Fix, Related
from flake8_softmax.text import printable, shortened

if TYPE_CHECKING:
    import libcst as cst

    from flake8_softmax.program.program import Location, Program
    from flake8_softmax.project.foreign import Foreign
    from flake8_softmax.rules import Report
    from flake8_softmax.source import Document

LONGEST_MESSAGE: Final = 200
"""Characters of a message, whatever names and strings of the program it repeats."""

_NO_FIXES: Mapping[Report, Fix] = {}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a node stands; `file` is the path of a file that the analysed one imports."""

    document: Document
    location: Location
    file: str | None = None

    @property
    def row(self) -> int:
        """The row of the program."""
        return self.location.in_program.start.row


Spots: TypeAlias = "Mapping[cst.CSTNode, Spot]"


def findings_of(
    program: Program,
    reports: Sequence[Report],
    fixes: Mapping[Report, Fix] = _NO_FIXES,
    foreign: Foreign | None = None,
) -> list[Finding]:
    """Reports as findings, without those that a notebook suppresses.

    `foreign` knows the other files of the project. A report about one of these becomes a finding at
    the nearest place in this file, if there is one.
    """
    nodes = [node for report in reports for node in _nodes(report)]
    spots = {node: Spot(program.document, one) for node, one in program.locate(nodes).items()}
    if foreign is None:
        made = [(report, _here(report, spots, "")) for report in reports]
    else:
        others = foreign.located(node for node in nodes if node not in spots)
        spots.update({node: Spot(*one) for node, one in others.items()})
        made = [(report, _placed(program, report, spots, foreign)) for report in reports]
    return [replace(one, fix=fixes.get(report)) for report, one in made if one is not None]


def _nodes(report: Report) -> Iterator[cst.CSTNode]:
    yield report.at
    yield from (part.node for part in report.message if not isinstance(part, str))


def _here(report: Report, spots: Spots, path: str) -> Finding | None:
    """A report about a place in this file, whose path is given; None if it is suppressed."""
    at = spots[report.at]
    return None if _is_suppressed(report, at) else _finding(report, at, spots, path)


def _is_suppressed(report: Report, at: Spot) -> bool:
    return at.document.suppresses(report.rule.code, at.row)


def _placed(program: Program, report: Report, spots: Spots, foreign: Foreign) -> Finding | None:
    """A report as a finding in this file; None if it is suppressed or there is no place for it."""
    at = spots.get(report.at)
    if at is None:
        return None
    if at.file is None:
        return _here(report, spots, foreign.entry)
    if foreign.suppresses(at.file, report.rule.code, at.row):
        return None
    own = next((spots[node] for node in _nodes(report) if _is_here(node, spots)), None)
    there = _finding(report, at, spots, foreign.entry)
    if own is None and foreign.is_found_alone(at.file, there):
        return None
    nearest = own or _call(program, report, foreign)
    if nearest is None or _is_suppressed(report, nearest):
        return None
    made = _finding(report, nearest, spots, foreign.entry)
    place = _named(at, nearest, foreign.entry)
    related = Related(at.location.in_file, "the finding is about this", at.location.cell, at.file)
    return replace(
        made,
        message=f"in {place}: {made.message}",
        related=(*made.related, related),
        elsewhere=Elsewhere(at.file, there, foreign.function_around(report.at)),
    )


def _is_here(node: cst.CSTNode, spots: Spots) -> bool:
    return node in spots and spots[node].file is None


def _call(program: Program, report: Report, foreign: Foreign) -> Spot | None:
    """The call in this file that led to a report about another one."""
    call = foreign.call_to(report.at)
    if call is None:
        return None
    location = program.locate([call]).get(call)
    return None if location is None else Spot(program.document, location)


def _finding(report: Report, at: Spot, spots: Spots, path: str) -> Finding:
    """A report as a finding at a place; `path` is that of the analysed file."""
    parts = [part for part in report.message if isinstance(part, str) or part.node in spots]
    message = "".join(
        part if isinstance(part, str) else _named(spots[part.node], at, path) for part in parts
    )
    related = tuple(
        _related(spots[part.node], at, path, part.text)
        for part in parts
        if not isinstance(part, str)
    )
    rule, location = report.rule, at.location
    span, cell = location.in_file, location.cell
    return Finding(span, rule.code, rule.name, report.level, _line(message), related, cell)


def _related(spot: Spot, at: Spot, path: str, text: str) -> Related:
    file = None if spot.file == at.file else spot.file or path
    return Related(spot.location.in_file, text, spot.location.cell, file)


def _named(spot: Spot, at: Spot, path: str) -> str:
    """How the message of a finding at `at` names another place: 'line 3', 'model.py line 3'."""
    if spot.file == at.file:
        return at.document.place_from(spot.row, at.row)
    from flake8_softmax.project.foreign import displayed

    name = displayed(spot.file or path, at.file or path)
    return f"{name} {spot.document.place(spot.row)}"


def _line(message: str) -> str:
    return shortened(printable(message), LONGEST_MESSAGE)
