"""One scan: the tasks that are left to do, done, counted and told."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from flake8_softmax.cli.errors import UsageError, reason
from flake8_softmax.scan.answer import FAILURES
from flake8_softmax.scan.local import Result
from flake8_softmax.scan.output import ORDER, Output
from flake8_softmax.scan.progress import Meter
from flake8_softmax.scan.task import Task, prefix
from flake8_softmax.scan.worker import Done
from flake8_softmax.text import counted, printable

MOST_UNWRITTEN: Final = 8
"""Tasks in a row whose results cannot be written, before the scan is given up."""

MOST_NAMED: Final = 20
"""Failed files that are named on standard error."""


class Executor(Protocol):
    """What does tasks: threads of this machine, or a cluster."""

    def results(self, tasks: Sequence[Task], /) -> Iterator[Result]: ...


@dataclass(slots=True)
class Totals:
    """What a scan has done so far."""

    statuses: Counter[str]
    findings: int = 0
    models: int = 0
    unwritten: int = 0

    @property
    def failed(self) -> int:
        """The inputs that failed."""
        return sum(self.statuses[status] for status in FAILURES)

    def summary(self, skipped: int) -> str:
        """What was done, in one line."""
        files = self.statuses.total()
        kinds = ", ".join(f"{number:,} {status}" for status, number in self.statuses.most_common())
        text = f"Scanned {counted(files, 'file')}" + (f" ({kinds})" if kinds else "")
        text += f": {counted(self.findings, 'finding')}, {counted(self.models, 'row')} of models"
        return f"{text}; {counted(skipped, 'file')} done before." if skipped else f"{text}."


def left_to_do(tasks: Sequence[Task], output: Output) -> list[Task]:
    """The tasks without results; results of an older state of their sources are removed."""
    names = {table: output.names(table) for table in ORDER}
    planned = {task.name for task in tasks}
    ours = {prefix(task.origin) for task in tasks}
    old = set().union(*names.values()) - planned
    output.remove(sorted(name for name in old if name.partition("-")[0] in ours))
    return [task for task in tasks if task.name not in names["files"]]


def conduct(tasks: Sequence[Task], executor: Executor, address: str, is_quiet: bool) -> Totals:
    """Do tasks, and name what fails on standard error; raises UsageError if nothing is written."""
    totals = Totals(Counter())
    meter = Meter(sum(task.count for task in tasks), is_quiet)
    named: list[str] = []
    in_a_row = 0
    try:
        for task, result in executor.results(tasks):
            if isinstance(result, Done):
                in_a_row = 0
                _add(totals, result)
                named += [f"{path}: {why}" for path, why in result.failed]
                meter.add(task.count, sum(result.statuses[status] for status in FAILURES))
                continue
            in_a_row += 1
            totals.unwritten += 1
            named.append(f"{task.source}: {counted(task.count, 'file')} not done: {reason(result)}")
            meter.add(task.count, task.count)
            if in_a_row == MOST_UNWRITTEN:
                raise UsageError(f"{address}: {reason(result)}; run the same command again")
    finally:
        meter.close()
        _tell(named, totals)
    return totals


def _add(totals: Totals, done: Done) -> None:
    totals.statuses += done.statuses
    totals.findings += done.findings
    totals.models += done.models


def _tell(named: Sequence[str], totals: Totals) -> None:
    for line in named[:MOST_NAMED]:
        print(f"flake8-softmax: {printable(line)}", file=sys.stderr)
    more = totals.failed + totals.unwritten - MOST_NAMED
    if more > 0:
        print(f"flake8-softmax: and {more:,} more, see `status` in files", file=sys.stderr)
