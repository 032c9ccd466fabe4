"""One analysis of one program: all that the server answers is taken from it."""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING

from flake8_softmax.finding import Finding, Fix
from flake8_softmax.server.folders import Configurations, Configured, looks_at
from flake8_softmax.server.settings import Settings
from flake8_softmax.server.snapshot import Snapshot

if TYPE_CHECKING:
    from flake8_softmax.cli.configuration import Configuration
    from flake8_softmax.examination import Examination, Memory


@dataclass(frozen=True, slots=True)
class Analysis:
    """What is reported of a program; `problem` says what is wrong with the user's configuration.

    `examination` has the rest that is known of it, if it was looked at.
    """

    snapshot: Snapshot
    settings: Settings
    findings: tuple[Finding, ...] = ()
    problem: str = ""
    examination: Examination | None = None

    @property
    def files(self) -> frozenset[str]:
        """The paths of the files that the program may import, without links."""
        return self.examination.files if self.examination is not None else frozenset()

    def in_cell(self, number: int) -> list[Finding]:
        """The findings in a cell; all of them in a script, which is cell 0."""
        return [one for one in self.findings if cell_of(one, self.snapshot) == number]

    def fixes(self) -> Mapping[Finding, Fix]:
        """The fixes of the findings; made the first time, which takes as long as an analysis."""
        return self.examination.fixes if self.examination is not None else {}


class Analyser:
    """Analyses programs as they are configured; one at a time."""

    def __init__(self) -> None:
        self._configurations = Configurations()
        self._memory: Memory | None = None

    def analysed(
        self, snapshot: Snapshot, settings: Settings, folder: str, unsaved: Mapping[str, str]
    ) -> Analysis:
        """What is found in a program of a folder; `unsaved` are the texts of others by path."""
        if not settings.enable:
            return Analysis(snapshot, settings)
        configured = self._configurations.of(folder, settings)
        if not looks_at(configured.configuration, snapshot.path, folder):
            return Analysis(snapshot, settings, problem=configured.problem)
        made = self._examined(snapshot, configured, unsaved)
        configuration = configured.configuration
        selected = reported(snapshot, configuration, made.findings, _text(snapshot))
        found = _new(snapshot, configuration.baseline, selected)
        return Analysis(snapshot, settings, tuple(found), configured.problem, made)

    def configuration(self, analysis: Analysis, folder: str) -> Configuration:
        """How a program of a folder is analysed."""
        return self._configurations.of(folder, analysis.settings).configuration

    def _examined(
        self, snapshot: Snapshot, configured: Configured, unsaved: Mapping[str, str]
    ) -> Examination:
        from flake8_softmax.examination import Memory, examined, examined_cells
        from flake8_softmax.project.files import Files

        self._memory = memory = self._memory or Memory()
        options = replace(configured.configuration.checks, line_numbers=False)
        path, files = snapshot.path, Files(unsaved)
        if not snapshot.is_notebook:
            return examined(snapshot.cells[0].text, path, options, memory, files)
        cells = [(cell.number, cell.text) for cell in snapshot.cells]
        tags = {cell.number: cell.tags for cell in snapshot.cells}
        return examined_cells(cells, options, memory, tags, path, files)


def warm() -> None:
    """Import what an analysis needs, while the user looks at the file."""
    from flake8_softmax.rules import load_rules

    for module in ("interpreter", "examination", "cli.configuration"):
        import_module(f"flake8_softmax.{module}")
    load_rules()
    gc.freeze()


def cell_of(finding: Finding, snapshot: Snapshot) -> int:
    """The number of a finding's cell; of the first one for a finding about the whole notebook."""
    if not snapshot.is_notebook:
        return 0
    if finding.cell is not None:
        return finding.cell.number
    return snapshot.cells[0].number if snapshot.cells else 0


def reported(
    snapshot: Snapshot, configuration: Configuration, findings: Sequence[Finding], text: str
) -> list[Finding]:
    """Those of the findings that are selected and that no comment suppresses.

    `text` is that of the script; the comments in a notebook are applied already.
    """
    from flake8_softmax.cli.files import SourceFile

    if snapshot.is_notebook:
        return [one for one in findings if configuration.selects(one.code, snapshot.path)]
    source = SourceFile(snapshot.path, snapshot.path, b"", text, "utf-8")
    return configuration.reported(source, findings)


def _new(snapshot: Snapshot, baseline: str | None, findings: list[Finding]) -> list[Finding]:
    """The findings that no baseline lists; a baseline that cannot be read lists none."""
    from flake8_softmax.baseline import BaselineError, Matching, entries, read

    if baseline is None or not findings or not os.path.exists(baseline):
        return findings
    try:
        known = read(baseline)
    except BaselineError:
        return findings
    found = entries(findings, as_file(snapshot), snapshot.path, known.folder)
    return [findings[number] for number in Matching(known).new(found)]


def as_file(snapshot: Snapshot) -> str:
    """The text of the script, or a notebook's JSON with the same cells at the same numbers."""
    if not snapshot.is_notebook:
        return _text(snapshot)
    return json.dumps({"nbformat": 4, "metadata": {}, "cells": list(_cells(snapshot))})


def _text(snapshot: Snapshot) -> str:
    """The text of a script."""
    return "" if snapshot.is_notebook else snapshot.cells[0].text


def _cells(snapshot: Snapshot) -> Iterable[dict[str, object]]:
    cells = {cell.number: cell for cell in snapshot.cells}
    for number in range(1, max(cells, default=0) + 1):
        cell = cells.get(number)
        if cell is None:
            yield {"cell_type": "markdown", "source": "", "metadata": {}}
        else:
            tags = list(cell.tags)
            yield {"cell_type": "code", "source": cell.text, "metadata": {"tags": tags}}
