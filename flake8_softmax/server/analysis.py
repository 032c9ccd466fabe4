"""One analysis of one program: all that the server answers is taken from it."""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING

from flake8_softmax.finding import Finding
from flake8_softmax.server.folders import Configurations, Configured, looks_at
from flake8_softmax.server.settings import Settings
from flake8_softmax.server.snapshot import Snapshot

if TYPE_CHECKING:
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

    def in_cell(self, number: int) -> list[Finding]:
        """The findings in a cell; all of them in a script, which is cell 0."""
        return [one for one in self.findings if cell_of(one, self.snapshot) == number]


class Analyser:
    """Analyses programs as they are configured; one at a time."""

    def __init__(self) -> None:
        self._configurations = Configurations()
        self._memory: Memory | None = None

    def analysed(self, snapshot: Snapshot, settings: Settings, folder: str) -> Analysis:
        """What is found in a program of a folder."""
        if not settings.enable:
            return Analysis(snapshot, settings)
        configured = self._configurations.of(folder, settings)
        if not looks_at(configured.configuration, snapshot.path, folder):
            return Analysis(snapshot, settings, problem=configured.problem)
        made = self._examined(snapshot, configured)
        found = _reported(snapshot, configured, made.findings)
        return Analysis(snapshot, settings, tuple(found), configured.problem, made)

    def _examined(self, snapshot: Snapshot, configured: Configured) -> Examination:
        from flake8_softmax.examination import Memory, examined, examined_cells

        self._memory = memory = self._memory or Memory()
        options = replace(configured.configuration.checks, line_numbers=False)
        if not snapshot.is_notebook:
            return examined(snapshot.cells[0].text, snapshot.path, options, memory)
        cells = [(cell.number, cell.text) for cell in snapshot.cells]
        tags = {cell.number: cell.tags for cell in snapshot.cells}
        return examined_cells(cells, options, memory, tags)


def warm() -> None:
    """Import what an analysis needs, while the user looks at the file."""
    from flake8_softmax.rules import load_rules

    for module in ("interpreter", "examination", "cli.configuration"):
        import_module(f"flake8_softmax.{module}")
    load_rules()
    gc.collect()
    gc.freeze()


def cell_of(finding: Finding, snapshot: Snapshot) -> int:
    """The number of a finding's cell; of the first one for a finding about the whole notebook."""
    if not snapshot.is_notebook:
        return 0
    if finding.cell is not None:
        return finding.cell.number
    return snapshot.cells[0].number if snapshot.cells else 0


def _reported(
    snapshot: Snapshot, configured: Configured, findings: Sequence[Finding]
) -> list[Finding]:
    """Those of the findings that the user has not turned off."""
    from flake8_softmax.cli.files import SourceFile

    configuration = configured.configuration
    if not findings:
        return []
    if snapshot.is_notebook:
        selected = [one for one in findings if configuration.selects(one.code, snapshot.path)]
    else:
        text = snapshot.cells[0].text
        source = SourceFile(snapshot.path, snapshot.path, b"", text, "utf-8")
        selected = configuration.reported(source, findings)
    return _new(snapshot, configuration.baseline, selected)


def _new(snapshot: Snapshot, baseline: str | None, findings: list[Finding]) -> list[Finding]:
    """The findings that no baseline lists; a baseline that cannot be read lists none."""
    from flake8_softmax.baseline import BaselineError, Matching, entries, read

    if baseline is None or not findings or not os.path.exists(baseline):
        return findings
    try:
        known = read(baseline)
    except BaselineError:
        return findings
    text = _as_file(snapshot)
    found = entries(findings, text, snapshot.path, known.folder)
    return [findings[number] for number in Matching(known).new(found)]


def _as_file(snapshot: Snapshot) -> str:
    """The text of the script, or a notebook's JSON with the same cells at the same numbers."""
    if not snapshot.is_notebook:
        return snapshot.cells[0].text
    return json.dumps({"nbformat": 4, "metadata": {}, "cells": list(_cells(snapshot))})


def _cells(snapshot: Snapshot) -> Iterable[dict[str, object]]:
    texts = {cell.number: cell.text for cell in snapshot.cells}
    for number in range(1, max(texts, default=0) + 1):
        is_code = number in texts
        source = texts.get(number, "")
        yield {"cell_type": "code" if is_code else "markdown", "source": source, "metadata": {}}
