"""All fixes of a script or notebook that is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from flake8_softmax.cli.configuration import Configuration
from flake8_softmax.finding import Finding
from flake8_softmax.fixes import fixed_text
from flake8_softmax.fixes.comments import row_of
from flake8_softmax.fixes.places import sources
from flake8_softmax.server.analysis import Analysis, as_file, reported
from flake8_softmax.source.rows import with_newlines


def fixed(analysis: Analysis, configuration: Configuration) -> Mapping[int, str]:
    """The texts of the cells, or of the script, after the fixes that the settings allow.

    What the user does not want to see is not mended either.
    """
    snapshot = analysis.snapshot
    lines = {
        _line(finding, {cell.number: cell.text for cell in snapshot.cells})
        for finding in analysis.findings
    }

    def wanted(finding: Finding, text: str) -> bool:
        if configuration.baseline and _line(finding, sources(text, snapshot.path)) not in lines:
            return False
        return bool(reported(snapshot, configuration, [finding], text))

    options = replace(configuration.checks, fixes=True)
    unsafe = analysis.settings.unsafe_fixes
    outcome = fixed_text(as_file(snapshot), snapshot.path, unsafe, wanted, options)
    if not outcome.applied:
        return {}
    return sources(outcome.after, snapshot.path) if snapshot.is_notebook else {0: outcome.after}


def _line(finding: Finding, texts: Mapping[int, str]) -> tuple[str, int, str]:
    """A code and the line on which it is reported."""
    cell, row = row_of(finding)
    lines = with_newlines(texts.get(cell, "")).split("\n")[row - 1 : row]
    return finding.code, cell, "".join(lines).strip()
