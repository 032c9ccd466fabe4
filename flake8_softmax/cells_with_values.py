"""The findings in cells of which it is known what their variables hold, as a kernel knows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from flake8_softmax.checker import Analysis, Options, analysed, not_parsed, slice_for
from flake8_softmax.examination import Memory
from flake8_softmax.finding import Finding
from flake8_softmax.first_look import mentions_keras
from flake8_softmax.interpreter import Start, interpret
from flake8_softmax.known import KnownModel, Names
from flake8_softmax.program.program import NotParsedError, Program
from flake8_softmax.reporting import findings_of
from flake8_softmax.rules import LoadedRule
from flake8_softmax.rules.dispatch import reports
from flake8_softmax.source import Document, of_cells
from flake8_softmax.source.slicing import pieces_of
from flake8_softmax.summary import models_of


def analysis_with_values(
    cells: Sequence[tuple[int, str]],
    values: Mapping[int, Names],
    cell_name: str,
    memory: Memory,
    with_models: bool = False,
) -> Analysis:
    """The findings in code cells, those marked that rest on values, and models if asked for.

    `cells` are numbers and texts in the order in which they run, `values` what names hold before
    the cell of a number runs. Of these findings no fix is made.
    """
    if not any(mentions_keras(text) for _, text in cells) and not _has_model(values.values()):
        return Analysis([])
    reading = partial(of_cells, cells, cell_name=cell_name, reader=memory.python)
    return analysed(reading, Options(), partial(_made, values, memory, with_models))


def _has_model(values: Iterable[Names]) -> bool:
    return any(isinstance(one, KnownModel) for names in values for one in names.values())


def _made(
    values: Mapping[int, Names],
    memory: Memory,
    with_models: bool,
    document: Document,
    rules: tuple[LoadedRule, ...],
) -> Analysis:
    """Where values are known, what a rule looks for need not stand in the text."""
    rows = {row: names for cell, names in values.items() if (row := document.first_row(cell))}
    checked = rules if rows or slice_for(rules, document) else ()
    pieces = pieces_of(document) if checked or with_models else []
    if not pieces:
        return Analysis([])
    try:
        program = Program.parsed(document, pieces, memory.trees)
    except NotParsedError as error:
        return not_parsed(error)
    starts = [Start(program.statements_before(row), rows[row]) for row in sorted(rows)]
    run = interpret(program.statements, starts=starts)
    stand_ins = {node: (one.name, one.first) for node, one in run.stand_ins.items()}
    program = replace(program, stand_ins=stand_ins)
    found = findings_of(program, reports(checked, run.events, program.displays))
    if found and stand_ins:
        found = _marked(found, lambda: _by_text(program, checked))
    return Analysis(found, models_of(program, run) if with_models else ())


def _by_text(program: Program, rules: tuple[LoadedRule, ...]) -> list[Finding]:
    """The findings when nothing is known but the text."""
    events = interpret(program.statements).events
    return findings_of(program, reports(rules, events, program.displays))


def _marked(found: Iterable[Finding], by_text: Callable[[], list[Finding]]) -> list[Finding]:
    """The findings, marked where the text alone does not tell the same."""
    told = set(map(_told, by_text()))
    return [one if _told(one) in told else _resting_on_values(one) for one in found]


def _resting_on_values(finding: Finding) -> Finding:
    """Where the place of what is known is the finding's own, it is not named again."""
    others = tuple(one for one in finding.related if one.cell != finding.cell)
    return replace(finding, known=True, related=others)


def _told(finding: Finding) -> tuple[object, ...]:
    return finding.code, finding.cell, finding.span, finding.message
