"""Annotations of GitHub Actions, and the report as text below them.

GitHub keeps ten annotations of each kind in a step, so the gravest come first and the rest is
counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, TextIO

from flake8_softmax.cli.formats import concise
from flake8_softmax.cli.formats.places import in_repository
from flake8_softmax.cli.runs import Checked
from flake8_softmax.finding import Finding
from flake8_softmax.level import Level

KEPT: Final = 10
"""Annotations of each kind that GitHub keeps of a step."""

COMMANDS: Final = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def write(results: Iterable[Checked], out: TextIO) -> None:
    annotations: dict[Level, list[str]] = {level: [] for level in COMMANDS}
    lines: list[str] = []
    for checked in results:
        path = in_repository(checked.source)
        for finding in checked.findings:
            annotations[finding.level].append(annotation(path, finding))
            lines.append(concise.line(checked.source, finding))
    for line in (*_kept(annotations), *lines, *_rest(annotations)):
        print(line, file=out)


def annotation(path: str, finding: Finding) -> str:
    """The workflow command that annotates the lines of a finding.

    GitHub takes columns only of what stands in one line.
    """
    start, end = finding.span.start, finding.span.end
    places: dict[str, object] = {"file": path, "line": start.row, "endLine": end.row}
    if end.row == start.row:
        places |= {"col": start.column + 1, "endColumn": end.column + 1}
    places["title"] = f"{finding.code} {finding.name}"
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in places.items())
    return f"::{COMMANDS[finding.level]} {properties}::{_data(finding.text)}"


def _kept(annotations: dict[Level, list[str]]) -> Iterator[str]:
    for commands in annotations.values():
        yield from commands[:KEPT]


def _rest(annotations: dict[Level, list[str]]) -> Iterator[str]:
    more = sum(len(commands[KEPT:]) for commands in annotations.values())
    if more:
        yield f"{more} more than GitHub shows as annotations"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
