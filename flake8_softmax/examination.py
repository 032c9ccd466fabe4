"""One run over a program that is being written: its findings, and what else is asked of it later.

An editor asks for findings after each edit, but seldom for fixes and models. So these are made when
they are asked for, and a `Memory` keeps from run to run what is still the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from typing import Final, TypeVar

import libcst as cst

from flake8_softmax.checker import (
    NO_TAGS,
    Analysis,
    Options,
    Tags,
    analysed,
    failed,
    foreign_of,
    linked,
    not_parsed,
    slice_for,
)
from flake8_softmax.edits import fixes
from flake8_softmax.finding import Finding, Fix
from flake8_softmax.first_look import mentions_keras
from flake8_softmax.interpreter import interpret
from flake8_softmax.interpreter.machine import Executor
from flake8_softmax.interpreter.named_values import NamedValues
from flake8_softmax.interpreter.observation import Observation
from flake8_softmax.interpreter.run import Interpretation
from flake8_softmax.interpreter.statements import EXECUTORS
from flake8_softmax.interpreter.values import Value
from flake8_softmax.model_facts import ModelFacts, ValueFacts
from flake8_softmax.program.program import NotParsedError, Program
from flake8_softmax.program.stack import on_large_stack
from flake8_softmax.program.switches import deep_recursion, uncollected, unwarned
from flake8_softmax.program.trees import Trees
from flake8_softmax.project.files import Files
from flake8_softmax.project.foreign import Foreign
from flake8_softmax.project.links import Links
from flake8_softmax.reporting import findings_of
from flake8_softmax.rules import LoadedRule, Report
from flake8_softmax.rules.dispatch import reports
from flake8_softmax.source import Document, of_cells, read
from flake8_softmax.source.cell import python
from flake8_softmax.source.slicing import pieces_of
from flake8_softmax.summary import models_of, values_of

MOST_CELLS: Final = 1_000
"""Of how many cells it is remembered how they are made Python."""

Result = TypeVar("Result")


class Memory:
    """What examinations leave for the next one: the trees of cells, and their text as Python."""

    def __init__(self) -> None:
        self.trees = Trees()
        self.python = lru_cache(maxsize=MOST_CELLS)(python)


@dataclass(frozen=True, slots=True)
class _Run:
    """A program that ran, and what the rules report of it."""

    program: Program
    rules: tuple[LoadedRule, ...]
    interpretation: Interpretation
    reports: Sequence[Report]
    links: Links | None
    foreign: Foreign | None


class Examination:
    """What is known of a program; the findings are without fixes.

    `files` are the paths of the files that it may import.
    """

    def __init__(
        self, analysis: Analysis, run: _Run | None = None, links: Links | None = None
    ) -> None:
        self.findings = tuple(analysis.findings)
        self.files = frozenset(file.path for file in links.reached) if links else frozenset[str]()
        self._run = run

    @cached_property
    def fixes(self) -> Mapping[Finding, Fix]:
        """The fixes of the findings that have one."""
        run = self._run
        if run is None or not any(report.fix for report in run.reports):
            return {}
        return _deep(partial(_fixes, run))

    def values(self, name: str) -> tuple[ValueFacts, ...]:
        """What is known of what a name, or an attribute of that name, holds wherever it stands."""
        run = self._run
        if run is None:
            return ()
        return _deep(lambda: values_of(run.program, self._named_values, name))

    @cached_property
    def _named_values(self) -> Mapping[cst.CSTNode, Sequence[Value]]:
        """To know what names held, the program runs once more and is watched."""
        watching = NamedValues()
        if self._run is not None:
            statements = self._run.program.statements
            interpret(
                statements,
                watching.executors,
                evaluators=watching.evaluators,
                linker=self._run.links,
            )
        return watching.held

    @cached_property
    def models(self) -> tuple[ModelFacts, ...]:
        """What is known of the models."""
        run = self._run
        if run is None:
            return ()
        return _deep(partial(models_of, run.program, run.interpretation, run.foreign))


def examined(
    text: str, filename: str, options: Options, memory: Memory, files: Files | None = None
) -> Examination:
    """The examination of a script, or of a notebook's JSON; a failure is a finding.

    `files` are those of its project, if imports are followed.
    """
    reading = partial(read, text, filename, options.respect_noqa, line_numbers=options.line_numbers)
    return _examined(text, filename, reading, options, memory, files)


def examined_cells(
    cells: Sequence[tuple[int, str]],
    options: Options,
    memory: Memory,
    tags: Tags = NO_TAGS,
    filename: str = "",
    files: Files | None = None,
) -> Examination:
    """The same of code cells, given as number and text in the order in which they run."""
    reading = partial(
        of_cells,
        cells,
        options.respect_noqa,
        line_numbers=options.line_numbers,
        tags=tags,
        reader=memory.python,
    )
    text = "\n".join(source for _, source in cells)
    return _examined(text, filename, reading, options, memory, files)


def _examined(
    text: str,
    filename: str,
    reading: Callable[[], Document | None],
    options: Options,
    memory: Memory,
    files: Files | None,
) -> Examination:
    try:
        links = linked(text, filename, options, files)
    except Exception as error:
        return Examination(failed(error))
    if links is None and not mentions_keras(text):
        return Examination(Analysis([]))
    runs: list[_Run] = []

    def making(document: Document, rules: tuple[LoadedRule, ...]) -> Analysis:
        chunks = pieces_of(document)
        if not chunks:
            return Analysis([])
        checked = rules if slice_for(rules, document, links) else ()
        try:
            program = Program.parsed(document, chunks, memory.trees)
        except NotParsedError as error:
            return not_parsed(error)
        runs.append(_run(program, checked, options, links))
        run = runs[-1]
        return Analysis(findings_of(program, run.reports, foreign=run.foreign))

    analysis = analysed(reading, options, making, links is not None)
    return Examination(analysis, next(iter(runs), None), links)


def _run(
    program: Program,
    rules: tuple[LoadedRule, ...],
    options: Options,
    links: Links | None,
    executors: Mapping[type, Executor] = EXECUTORS,
) -> _Run:
    made = interpret(program.statements, executors, linker=links)
    found = reports(rules, made.events, program.displays)
    return _Run(program, rules, made, found, links, foreign_of(links, made, options))


def _fixes(run: _Run) -> Mapping[Finding, Fix]:
    """To know what names stand for, the program runs once more and is watched."""
    observation = Observation()
    watched = _run(run.program, run.rules, Options(), run.links, observation.executors)
    made = fixes(run.program, watched.reports, observation)
    found = findings_of(run.program, watched.reports, made, watched.foreign)
    return {finding: finding.fix for finding in found if finding.fix is not None}


def _deep(work: Callable[[], Result]) -> Result:
    """Work on trees, which may be deep."""
    return on_large_stack(partial(_switched, work))


def _switched(work: Callable[[], Result]) -> Result:
    with deep_recursion(), uncollected(), unwarned():
        return work()
