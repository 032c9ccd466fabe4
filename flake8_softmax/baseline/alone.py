"""A baseline for one file at a time, as flake8 hands them over."""

from __future__ import annotations

import os
from pathlib import Path

from flake8_softmax.baseline.entry import entries
from flake8_softmax.baseline.file import Baseline, BaselineError, read
from flake8_softmax.baseline.matching import Matching
from flake8_softmax.finding import Finding
from flake8_softmax.source import noqa
from flake8_softmax.source.notebook import Cell


def read_configured(path: str) -> Baseline:
    """The baseline that flake8 was given; raises flake8's ExecutionError if it cannot be read."""
    try:
        return read(_found(path))
    except BaselineError as error:
        from flake8.exceptions import ExecutionError

        raise ExecutionError(str(error)) from error


def _found(path: str) -> Path:
    """flake8 does not tell where its configuration is: a bare name is looked for upwards, too."""
    given = Path(path)
    above = Path.cwd().parents if os.path.basename(path) == path else ()
    return next((folder / given for folder in (Path(), *above) if (folder / given).exists()), given)


def not_silenced(
    baseline: Baseline, findings: list[Finding], text: str, filename: str, respect_noqa: bool
) -> list[Finding]:
    """The findings of a file but for the known ones; those that a comment suppresses stay.

    flake8 leaves these out itself, and they must not stand for a known one.
    """
    comments = noqa.of_cells([Cell(0, text, ())] if respect_noqa else [])
    counted = [one for one in findings if not _is_suppressed(comments, one)]
    found = entries(counted, text, filename, baseline.folder)
    new = {counted[number] for number in Matching(baseline).new(found)}
    return [one for one in findings if one in new or _is_suppressed(comments, one)]


def _is_suppressed(comments: noqa.Noqa, finding: Finding) -> bool:
    return not finding.cell and comments.suppresses(finding.code, row=finding.position.row)
