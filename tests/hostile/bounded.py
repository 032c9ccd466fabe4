"""Runs the analysis of one text in a process of its own that may not take more than its share."""

from __future__ import annotations

import ast
import json
import multiprocessing
import signal
import sys
import time
import warnings
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Final

from corpus import CORPUS

from flake8_softmax.checker import check

SECONDS: Final = 30
MEMORY: Final = 1 << 30


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a run; seconds are of CPU, memory is in MiB beyond that before the run."""

    codes: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    error: str | None = None
    parsing: float = 0.0
    analysing: float = 0.0
    memory: float = 0.0


def run(name: str) -> Outcome:
    """Analyse one input of the corpus in a forked process."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(name, sender))
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


def _child(name: str, sender: Connection) -> None:
    import resource

    warnings.simplefilter("ignore")
    text = CORPUS[name]()
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
    analysing = time.process_time() - start
    codes = tuple(finding.code for finding in findings)
    messages = tuple(finding.message for finding in findings[:50])
    sender.send(Outcome(codes, messages, None, parsing, analysing, _peak() - before))


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


def main(names: list[str]) -> None:
    """Print a row for each input, the slowest last."""
    outcomes = {name: run(name) for name in names or CORPUS}
    for name, one in sorted(outcomes.items(), key=lambda item: item[1].analysing):
        codes = sorted(set(one.codes))
        print(
            f"{name:50} {one.parsing:7.2f} {one.analysing:7.2f} s {one.memory:6.0f} MiB "
            f"{len(one.codes):5} {codes} {one.error or ''}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
