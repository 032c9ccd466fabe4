"""What a kernel has run, and which of it is the program that its variables come from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from flake8_softmax.known import Names


@dataclass(frozen=True, slots=True)
class Run:
    """One execution: the number in `In [number]`, the cell's id or '', and its text as typed.

    `known` is what its variables, and those of functions it may call, held before it ran.
    """

    number: int
    cell: str
    source: str
    known: Names = field(default_factory=dict)


class History:
    """The runs of a kernel, in the order of execution."""

    def __init__(self, runs: Iterable[Run] = ()) -> None:
        self.runs = tuple(runs)

    def with_run(self, run: Run) -> History:
        """This history and one more run."""
        return History((*self.runs, run))

    def without_last(self) -> History:
        """This history without its last run, of which nothing was executed."""
        return History(self.runs[:-1])

    @property
    def program(self) -> tuple[Run, ...]:
        """The last run of each cell, in the order of execution.

        Runs of which the front end does not say the cell all count.
        """
        last = {run.cell: run.number for run in self.runs if run.cell}
        return tuple(run for run in self.runs if not run.cell or last[run.cell] == run.number)
