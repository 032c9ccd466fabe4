"""The baseline of a run of the command: which findings are known, and which are not found again."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from flake8_softmax.baseline import Baseline, BaselineError, Entry, Matching, entries, read
from flake8_softmax.cli.configuration import Configuration
from flake8_softmax.cli.errors import UsageError
from flake8_softmax.cli.runs import Checked, Run
from flake8_softmax.finding import Finding


def add_baseline(parser: argparse.ArgumentParser) -> None:
    """Give a parser the option `--baseline`."""
    parser.add_argument("--baseline", metavar="FILE", help="the findings that are known")


def read_baseline(path: str) -> Baseline:
    """The baseline in a file; raises UsageError."""
    try:
        return read(path)
    except BaselineError as error:
        raise UsageError(str(error)) from error


def found_in(checked: Checked, folder: str) -> list[Entry]:
    """The entry of each finding of a file, for a baseline in a folder."""
    source = checked.source
    return entries(checked.findings, source.text, source.name, folder)


class Known:
    """The findings that a run does not report, if there is a baseline; raises UsageError."""

    def __init__(self, options: argparse.Namespace, configuration: Configuration) -> None:
        self._path = options.baseline or configuration.baseline
        self._baseline = read_baseline(self._path) if self._path else None
        self._matching = Matching(self._baseline) if self._baseline else None

    @property
    def is_used(self) -> bool:
        """Whether there is a baseline."""
        return self._baseline is not None

    def left_out(self, results: Iterable[Checked]) -> Iterator[Checked]:
        """The files with findings that are not known, with these findings only."""
        for checked in results:
            findings = self._new(checked)
            if findings:
                yield replace(checked, findings=findings)

    def remark(self, run: Run, paths: Sequence[str]) -> str | None:
        """What to say at the end of entries of the baseline that nothing was found for."""
        if self._baseline is None or self._matching is None:
            return None
        left = sum(in_run(self._matching.left, self._baseline, run, paths).values())
        if not left:
            return None
        what, them = ("1 finding is", "it") if left == 1 else (f"{left} findings are", "them")
        drop = f"flake8-softmax baseline --prune drops {them}"
        return f"{what} no longer found ({self._path}); {drop}"

    def _new(self, checked: Checked) -> tuple[Finding, ...]:
        if self._baseline is None or self._matching is None:
            return checked.findings
        found = found_in(checked, self._baseline.folder)
        return tuple(checked.findings[number] for number in self._matching.new(found))


def in_run(
    counts: Mapping[Entry, int], baseline: Baseline, run: Run, paths: Sequence[str]
) -> dict[Entry, int]:
    """Those of the entries that a run over some paths would have found again."""
    checked = {os.path.realpath(path) for path in run.paths}
    roots = [os.path.realpath(path) for path in paths or ["."]]
    looked: dict[Entry, int] = {}
    for entry, count in counts.items():
        path = os.path.realpath(os.path.join(baseline.folder, entry.path))
        is_looked_at = path in checked or (not os.path.lexists(path) and _is_below(path, roots))
        if is_looked_at and run.configuration.selects(entry.code, path):
            looked[entry] = count
    return looked


def _is_below(path: str, roots: Sequence[str]) -> bool:
    return any(path.startswith(os.path.join(root, "")) for root in roots)
