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

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache, partial
from itertools import count
from typing import TYPE_CHECKING, Final, TypeVar

from flake8_softmax import checker
from flake8_softmax.cli.configuration import Configuration
from flake8_softmax.cli.errors import reason
from flake8_softmax.cli.files import STDIN, SourceFile, read
from flake8_softmax.cli.parallel import each, processes
from flake8_softmax.cli.progress import tracked
from flake8_softmax.finding import Finding, not_analysed
from flake8_softmax.first_look import mentions_keras

if TYPE_CHECKING:
    from flake8_softmax.project.agreement import Entry
    from flake8_softmax.project.files import Files

T = TypeVar("T")

_NUMBERS: Final = count()


@dataclass(frozen=True, slots=True)
class Checked:
    """A file with findings, in the order of their places.

    `reached` are the functions that run, by the path of their file, if imports are followed.
    """

    source: SourceFile
    findings: tuple[Finding, ...]
    reached: Mapping[str, frozenset[str]] = field(default_factory=dict)


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
        self.name = f"{os.getpid()} {next(_NUMBERS)}"
        self.paths = configuration.paths(paths)
        self._folders = [path for path in paths or ["."] if os.path.isdir(path)]
        self.unreadable: list[str] = []

    @cached_property
    def about_keras(self) -> list[str]:
        """The paths of the files that mention Keras or TensorFlow, or import one that does.

        They are in order. In a whole project, imports are followed only if one file mentions them.
        """
        paths = tracked(self.paths, len(self.paths), "Reading", self._with_progress)
        if not self._follows_imports:
            return [path for path in paths if self._answer(_is_about_keras, path)]
        found: set[str] = set()
        others: list[str] = []
        for path in paths:
            answer = self._answer(self._leads_to_keras if found else _is_about_keras, path)
            if answer:
                found.add(path)
            elif answer is False and not found and (path == STDIN or os.path.isfile(path)):
                others.append(path)
        if found or not self._has_whole_projects:
            found.update(path for path in others if self._answer(self._leads_to_keras, path))
        return [path for path in self.paths if path in found]

    @property
    def jobs(self) -> int:
        """The processes that work on these files; only one can read standard input."""
        asked = 1 if STDIN in self.about_keras else self.configuration.jobs
        return processes(asked, len(self.about_keras))

    def checked(self) -> Iterator[Checked]:
        """The files in which something is found that their user has not turned off."""
        check = partial(_check, self.configuration.stdin_name, self._options, self.name)
        died = partial(_died, self.configuration.stdin_name)
        results: Iterable[Checked] = self.each(check, died)
        if self._options.imports.mode != "off":
            results = self._settled(list(results))
        for result in results:
            findings = self.configuration.reported(result.source, result.findings)
            if findings:
                yield Checked(result.source, tuple(findings))

    def _settled(self, results: Sequence[Checked]) -> Iterator[Checked]:
        """The files with what all of them together say about the files that they import."""
        if not any(one.elsewhere for result in results for one in result.findings):
            yield from results
            return
        from flake8_softmax.project.agreement import settled

        checked = {result.source.path: result for result in results}
        entries = [_entry(path, checked.get(path)) for path in self.paths]
        for path, findings in zip(self.paths, settled(entries), strict=True):
            if findings:
                source = checked[path].source if path in checked else self.source(path)
                yield Checked(source, tuple(sorted(findings)))

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

    def _answer(self, question: Callable[[SourceFile], bool], path: str) -> bool | None:
        """What a question about a file is answered; None if it cannot be read."""
        try:
            return question(self.source(path))
        except OSError as error:
            self._cannot_read(path, error)
            return None

    @property
    def _follows_imports(self) -> bool:
        return self._options.imports.mode != "off"

    def _leads_to_keras(self, source: SourceFile) -> bool:
        """Whether a file mentions Keras, or imports one that does."""
        if _is_about_keras(source):
            return True
        files = files_of(self.name)
        return checker.linked(source.text, source.name, self._options, files) is not None

    @property
    def _has_whole_projects(self) -> bool:
        """Whether whatever a file may import is looked at, too."""
        from flake8_softmax.project.roots import all_of_projects

        if not self.configuration.leaves_out_nothing or self._options.imports.roots:
            return False
        return all_of_projects({os.path.dirname(path) for path in self.paths}, self._folders)

    def _cannot_read(self, path: str, error: OSError) -> None:
        self.unreadable.append(f"{path}: {reason(error)}")


def _is_about_keras(source: SourceFile) -> bool:
    return mentions_keras(source.text)


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


def _check(stdin_name: str, options: checker.Options, run: str, path: str) -> Checked | None:
    source = read(path, stdin_name)
    made = checker.analysis(source.text, source.name, options, files_of(run), with_models=False)
    if not made.findings and not made.reached:
        return None
    return Checked(source, tuple(made.findings), made.reached)


@lru_cache(maxsize=1)
def files_of(run: str) -> Files:
    """The files of projects as they are during the run of this name, read once in each process."""
    from flake8_softmax.project.files import Files

    return Files()


def _entry(path: str, checked: Checked | None) -> Entry:
    """A file as one that others may import."""
    from flake8_softmax.project.agreement import Entry

    real = os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path))
    return Entry(real, checked.findings if checked else (), checked.reached if checked else {})


def _died(stdin_name: str, path: str) -> Checked:
    return Checked(read(path, stdin_name), (not_analysed("the analysis ended its process"),))
