"""Runs the analysis of one text in a process of its own that may not take more than its share.

    python tests/hostile/bounded.py [PATTERN ...]

prints what inputs cost, of the corpus and grown ones: `a_tuple*`, `chain/*`, `*/Tuple-1/*`.
"""

from __future__ import annotations

import ast
import json
import multiprocessing
import signal
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatch
from multiprocessing.connection import Connection
from typing import Final

from corpus import CORPUS
from grown import all_grown

from flake8_softmax.checker import check
from flake8_softmax.interpreter import run as interpreting
from flake8_softmax.interpreter.machine import Machine

SECONDS: Final = 30
MEMORY: Final = 1 << 30


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a run; seconds are of CPU, memory is in MiB beyond that before the run.

    `codes`, `rows` and `messages` are those of the findings, `steps` what the interpreter spent.
    """

    codes: tuple[str, ...] = ()
    rows: tuple[int, ...] = ()
    messages: tuple[str, ...] = ()
    error: str | None = None
    parsing: float = 0.0
    analysing: float = 0.0
    memory: float = 0.0
    steps: int = 0
    characters: int = 0


class _Counting(Machine):
    """A machine that sums up what it spends of one budget after the other."""

    budget = 0
    spent = 0

    def refill(self, steps: int) -> None:
        """Begin a new budget of steps."""
        _Counting.spent = self.total
        _Counting.budget = steps
        super().refill(steps)

    @property
    def total(self) -> int:
        """What was spent so far."""
        return _Counting.spent + _Counting.budget - self.steps


def run(name: str, make: Callable[[], str] | None = None) -> Outcome:
    """Analyse an input, one of the corpus if nothing makes it, in a forked process."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(name, make or CORPUS[name], sender))
    process.start()
    sender.close()
    try:
        return receiver.recv()
    except EOFError:
        process.join()
        return Outcome(error=f"ended by {signal_name(process.exitcode)}")
    finally:
        process.join()


def signal_name(exitcode: int | None) -> str:
    if exitcode is not None and exitcode < 0:
        return signal.Signals(-exitcode).name
    return f"exit {exitcode}"


def _child(name: str, make: Callable[[], str], sender: Connection) -> None:
    import resource

    warnings.simplefilter("ignore")
    machines = _counted()
    text = make()
    before = _peak()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS * 2, SECONDS * 2))
    parsing, tree = _parsed(text, name)
    start = time.process_time()
    try:
        findings = check(text, name, tree=tree)
    except BaseException as error:
        sender.send(Outcome(error=f"{type(error).__name__}: {error}"[:200], parsing=parsing))
        return
    sender.send(
        Outcome(
            codes=tuple(finding.code for finding in findings),
            rows=tuple(finding.position.row for finding in findings),
            messages=tuple(finding.message for finding in findings[:50]),
            parsing=parsing,
            analysing=time.process_time() - start,
            memory=_peak() - before,
            steps=sum(machine.total for machine in machines),
            characters=len(text),
        )
    )


def _counted() -> list[_Counting]:
    """The machines that will run in this process."""
    machines: list[_Counting] = []

    def machine(*given: object) -> _Counting:
        _Counting.budget = given[3]
        machines.append(_Counting(*given))
        return machines[-1]

    interpreting.Machine = machine
    return machines


def _parsed(text: str, name: str) -> tuple[float, ast.AST | None]:
    """The seconds that a parse takes, and the tree of a script, as flake8 has it at hand."""
    start = time.process_time()
    tree = None
    try:
        if name.endswith(".ipynb"):
            json.loads(text)
        else:
            tree = ast.parse(text)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        pass
    return time.process_time() - start, tree


def _peak() -> float:
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(patterns: list[str]) -> None:
    """Print a row for each input whose name one of the patterns fits, the slowest last."""
    makers = {**CORPUS, **{one.name: one.make for one in all_grown()}}
    chosen = {
        name: make
        for name, make in makers.items()
        if any(fnmatch(name, pattern) for pattern in patterns)
    }
    outcomes = {name: run(name, make) for name, make in chosen.items()}
    for name, one in sorted(outcomes.items(), key=lambda item: item[1].analysing):
        print(_row(name, one))


def _row(name: str, one: Outcome) -> str:
    return (
        f"{name:60} {one.characters:8} {one.parsing:6.2f} {one.analysing:7.2f} s "
        f"{one.memory:6.0f} MiB {one.steps:8} {len(one.codes):5} {sorted(set(one.codes))} "
        f"{one.error or ''}"
    )


if __name__ == "__main__":
    main(sys.argv[1:] or ["*"])
