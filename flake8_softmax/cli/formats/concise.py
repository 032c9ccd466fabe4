"""A line for each finding, as flake8 prints it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from flake8_softmax.cli.files import SourceFile
from flake8_softmax.cli.runs import Checked
from flake8_softmax.finding import Finding
from flake8_softmax.text import printable


def write(results: Iterable[Checked], out: TextIO) -> None:
    for checked in results:
        for finding in checked.findings:
            print(line(checked.source, finding), file=out)


def line(source: SourceFile, finding: Finding) -> str:
    """Path, row, column, code and message."""
    row, column = finding.position.row, finding.position.column + 1
    return f"{printable(source.name)}:{row}:{column}: {finding.code} {finding.text}"
