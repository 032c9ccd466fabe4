"""A run over files: which are about Keras, and what is found in them, as the user configured it.

    configuration = load(options)  # of configuration.py
    run = Run(configuration, options.paths)
    for checked in run.checked():
        ...  # the files with findings, in the order of their paths

`run.about_keras` are the paths of the other files worth a look, and `run.each` does any work on
them in several processes. What could not be read is in `run.unreadable` at the end; a command then
prints it and exits with 2 (`complaints`).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TypeVar

from flake8_softmax import checker
from flake8_softmax.cli.configuration import Configuration
from flake8_softmax.cli.errors import reason
from flake8_softmax.cli.files import STDIN, SourceFile, read
from flake8_softmax.cli.parallel import each, processes
from flake8_softmax.cli.progress import tracked
from flake8_softmax.finding import Finding, not_analysed

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Checked:
    """A file with findings, in the order of their places."""

    source: SourceFile
    findings: tuple[Finding, ...]


class Run:
    """One run over the files below some paths; raises UsageError if a path is not there.

    A long run shows its progress on standard error, if that is a terminal. The findings have their
    fixes if asked for.
    """

    def __init__(
        self,
        configuration: Configuration,
        paths: Sequence[str],
        with_progress: bool = True,
        with_fixes: bool = False,
    ) -> None:
        self.configuration = configuration
        self._options = replace(configuration.checks, fixes=with_fixes)
        self._with_progress = with_progress
        self.paths = configuration.paths(paths)
        self.unreadable: list[str] = []

    @cached_property
    def about_keras(self) -> list[str]:
        """The paths of the files that mention Keras or TensorFlow, in order."""
        paths = tracked(self.paths, len(self.paths), "Reading", self._with_progress)
        return [path for path in paths if self._is_about_keras(path)]

    @property
    def jobs(self) -> int:
        """The processes that work on these files; only one can read standard input."""
        asked = 1 if STDIN in self.about_keras else self.configuration.jobs
        return processes(asked, len(self.about_keras))

    def checked(self) -> Iterator[Checked]:
        """The files in which something is found that their user has not turned off."""
        check = partial(_check, self.configuration.stdin_name, self._options)
        died = partial(_died, self.configuration.stdin_name)
        for result in self.each(check, died):
            findings = self.configuration.reported(result.source, result.findings)
            if findings:
                yield Checked(result.source, tuple(findings))

    def each(self, work: Callable[[str], T | None], died: Callable[[str], T]) -> Iterator[T]:
        """What `work` makes of each file about Keras; it may return None, and raise OSError.

        It runs in other processes if that pays. `died` makes the result of a file on which the work
        ended its process.
        """
        paths = self.about_keras
        results = each(partial(_tried, work), paths, self.jobs, partial(_tried, died))
        tried = tracked(results, len(paths), "Checking", self._with_progress)
        for path, result in zip(paths, tried, strict=True):
            if isinstance(result, OSError):
                self._cannot_read(path, result)
            elif result is not None:
                yield result

    def source(self, path: str) -> SourceFile:
        """A file of the run; raises OSError."""
        return read(path, self.configuration.stdin_name)

    def _is_about_keras(self, path: str) -> bool:
        try:
            return checker.mentions_keras(self.source(path).text)
        except OSError as error:
            self._cannot_read(path, error)
            return False

    def _cannot_read(self, path: str, error: OSError) -> None:
        self.unreadable.append(f"{path}: {reason(error)}")


def complaints(run: Run, others: Sequence[str] = ()) -> bool:
    """Whether files could not be read, or there are other complaints; all on standard error."""
    lines = (*run.unreadable, *others)
    for line in lines:
        print(f"flake8-softmax: error: {line}", file=sys.stderr)
    return bool(lines)


def _tried(work: Callable[[str], T | None], path: str) -> T | OSError | None:
    try:
        return work(path)
    except OSError as error:
        return error


def _check(stdin_name: str, options: checker.Options, path: str) -> Checked | None:
    source = read(path, stdin_name)
    findings = checker.check(source.text, source.name, options)
    return Checked(source, tuple(findings)) if findings else None


def _died(stdin_name: str, path: str) -> Checked:
    return Checked(read(path, stdin_name), (not_analysed("the analysis ended its process"),))
