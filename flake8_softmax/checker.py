"""The one door everything goes through: the text of a file in, its findings out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import TYPE_CHECKING, Final, TypeAlias

from flake8_softmax.finding import (
    Finding,
    Fix,
    Position,
    Related,
    internal_error,
    not_analysed,
)
from flake8_softmax.subject import names_keras
from flake8_softmax.text import printable, shortened

if TYPE_CHECKING:
    import ast

    import libcst as cst

    from flake8_softmax.interpreter.run import Interpretation
    from flake8_softmax.model_facts import ModelFacts
    from flake8_softmax.program.program import Location, Program
    from flake8_softmax.rules import LoadedRule, Report
    from flake8_softmax.source import Document
    from flake8_softmax.source.slicing import Chunk

OPT_IN = "SMX9"
"""How the codes begin that a user has to ask for."""

_LONGEST_DETAIL = 120

LONGEST_MESSAGE = 200
"""Characters of a message, whatever names and strings of the program it repeats."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a user asks for: `respect_noqa` in notebooks, `opt_in` rules, `fixes` of findings.

    `line_numbers` in messages are left out where lines move before a message is read.
    """

    respect_noqa: bool = True
    opt_in: bool = True
    fixes: bool = False
    line_numbers: bool = True


_DEFAULT = Options()

Tags: TypeAlias = Mapping[int, tuple[str, ...]]
NO_TAGS: Final[Tags] = {}

_NO_FIXES: Mapping[Report, Fix] = {}


@dataclass(frozen=True, slots=True)
class Analysis:
    """The findings of a file, and what is known of its models; `is_python` if it can be read."""

    findings: list[Finding]
    models: tuple[ModelFacts, ...] = ()
    is_python: bool = True


def check(
    text: str, filename: str, options: Options = _DEFAULT, tree: ast.AST | None = None
) -> list[Finding]:
    """The findings of a file; a failure of the analysis is one of them, never an exception.

    `tree` is what `ast.parse` makes of the text, if the host has it.
    """
    return guarded(lambda: analyse(text, filename, options, tree))


def analysis(text: str, filename: str, options: Options = _DEFAULT) -> Analysis:
    """What `check` finds in a file, and its models; for these more of it is parsed."""
    if not mentions_keras(text):
        return Analysis([])
    from flake8_softmax.source import read

    reading = partial(read, text, filename, options.respect_noqa, line_numbers=options.line_numbers)
    return _analysis(reading, options, with_models=True)


def _analysis(
    reading: Callable[[], Document | None], options: Options, with_models: bool
) -> Analysis:
    return analysed(
        reading, options, partial(_made, with_fixes=options.fixes, with_models=with_models)
    )


Making: TypeAlias = "Callable[[Document, tuple[LoadedRule, ...]], Analysis]"


def analysed(reading: Callable[[], Document | None], options: Options, making: Making) -> Analysis:
    """What `making` finds in a program by the rules, but for what a notebook suppresses."""
    from flake8_softmax.program.stack import on_large_stack

    rules = _rules(options.opt_in)
    try:
        return on_large_stack(partial(_analyse, rules, reading, making))
    except Exception as error:
        return Analysis([_failure(error)])


def analyse(
    text: str, filename: str, options: Options = _DEFAULT, tree: ast.AST | None = None
) -> list[Finding]:
    """Like `check`, but lets the exceptions of a failing analysis out."""
    if not mentions_keras(text):
        return []
    return analyse_with(_rules(options.opt_in), text, filename, options, tree)


def guarded(analysis: Callable[[], list[Finding]]) -> list[Finding]:
    """What `analysis` finds, or the one finding that says how it failed."""
    try:
        return analysis()
    except Exception as error:
        return [_failure(error)]


def _failure(error: Exception) -> Finding:
    match error:
        case RecursionError():
            return not_analysed("the program is nested too deeply")
        case MemoryError():
            return not_analysed("there is not enough memory")
        case _:
            return _internal_error(error)


def analyse_with(
    rules: Iterable[LoadedRule],
    text: str,
    filename: str,
    options: Options = _DEFAULT,
    tree: ast.AST | None = None,
) -> list[Finding]:
    """The findings of some rules in a file, but for those that a notebook suppresses."""
    from flake8_softmax.program.stack import on_large_stack
    from flake8_softmax.source import may_be_notebook, read

    rules = tuple(rules)
    reading = partial(read, text, filename, options.respect_noqa, tree, options.line_numbers)
    making = partial(_made, with_fixes=options.fixes)
    if tree is not None and not may_be_notebook(text):
        return _of_script(reading(), rules, options.fixes)
    return on_large_stack(partial(_analyse, rules, reading, making)).findings


def _of_script(
    document: Document | None, rules: tuple[LoadedRule, ...], with_fixes: bool
) -> list[Finding]:
    """What is found in a script with its tree: only for the parser it needs a large stack."""
    from flake8_softmax.program.stack import on_large_stack

    if document is None:
        return []
    chunks = slice_for(rules, document)
    if not chunks:
        return list(document.problems)
    making = partial(_of_chunks, chunks=chunks, with_fixes=with_fixes)
    return on_large_stack(partial(_analyse, rules, lambda: document, making)).findings


def _analyse(
    rules: tuple[LoadedRule, ...],
    reading: Callable[[], Document | None],
    making: Making,
) -> Analysis:
    from flake8_softmax.program.switches import deep_recursion, uncollected, unwarned

    with deep_recursion(), uncollected(), unwarned():
        document = reading()
        if document is None:
            return Analysis([], is_python=False)
        if document.cells and not any(map(names_keras, document.cells)):
            return Analysis([])
        made = making(document, rules)
    found = (*document.problems, *made.findings)
    kept = _distinct(finding for finding in found if not document.suppresses(finding.code))
    return replace(made, findings=kept)


@cache
def _rules(opt_in: bool) -> tuple[LoadedRule, ...]:
    from flake8_softmax.rules import load_rules

    return tuple(one for one in load_rules() if opt_in or not one.rule.code.startswith(OPT_IN))


def mentions_keras(text: str) -> bool:
    """Whether a file may be about Keras at all, in whatever encoding."""
    if names_keras(text):
        return True
    is_escaped = r"\u00" in text and text[:1000].lstrip("\ufeff \t\r\n").startswith("{")
    if not is_escaped and "\0" not in text:
        return False
    from flake8_softmax.source.encoding import without_escapes

    return names_keras(without_escapes(text))


def _made(
    document: Document,
    rules: tuple[LoadedRule, ...],
    with_fixes: bool,
    with_models: bool = False,
) -> Analysis:
    """Where models are asked for, also what may compile, train or use one is parsed."""
    chunks = slice_for(rules, document)
    checked = rules if chunks else ()
    if with_models:
        from flake8_softmax.summary import KEYWORDS

        chunks = slice_for(rules, document, KEYWORDS)
    return _of_chunks(document, checked, chunks, with_fixes, with_models)


def _of_chunks(
    document: Document,
    rules: tuple[LoadedRule, ...],
    chunks: Sequence[Chunk],
    with_fixes: bool,
    with_models: bool = False,
) -> Analysis:
    if not chunks:
        return Analysis([])
    from flake8_softmax.program.program import NotParsedError, Program

    try:
        program = Program.parsed(document, chunks)
    except NotParsedError as error:
        return not_parsed(error)
    if with_fixes:
        return _with_fixes(program, rules, with_models)
    return _without_fixes(program, rules, with_models)


def not_parsed(error: Exception) -> Analysis:
    """What is found in a program that cannot be parsed."""
    return Analysis([not_analysed(_first_line(str(error)))])


def _without_fixes(program: Program, rules: tuple[LoadedRule, ...], with_models: bool) -> Analysis:
    from flake8_softmax.interpreter import interpret
    from flake8_softmax.rules.dispatch import reports

    run = interpret(program.statements)
    found = findings_of(program, reports(rules, run.events, program.displays))
    return Analysis(found, _models(program, run) if with_models else ())


def _with_fixes(program: Program, rules: tuple[LoadedRule, ...], with_models: bool) -> Analysis:
    from flake8_softmax.edits import fixes
    from flake8_softmax.interpreter import interpret
    from flake8_softmax.interpreter.observation import Observation
    from flake8_softmax.rules.dispatch import reports

    observation = Observation()
    run = interpret(program.statements, observation.executors)
    made = reports(rules, run.events, program.displays)
    found = findings_of(program, made, fixes(program, made, observation))
    return Analysis(found, _models(program, run) if with_models else ())


def _models(program: Program, run: Interpretation) -> tuple[ModelFacts, ...]:
    from flake8_softmax.summary import models_of

    return models_of(program, run)


def slice_for(
    rules: tuple[LoadedRule, ...], document: Document, also: frozenset[str] = frozenset()
) -> list[Chunk]:
    """The part of a program that is parsed: what has the keywords of a rule, or one of `also`."""
    from flake8_softmax.rules.dispatch import keywords
    from flake8_softmax.source.slicing import may_call, slice_of

    if not may_call(document):
        return []
    checked = [one.rule for one in rules if one.check is not None]
    is_relevant = cache(
        lambda found: not also.isdisjoint(found) or any(rule.could_apply(found) for rule in checked)
    )
    return slice_of(document, keywords(rules) | also, is_relevant)


def findings_of(
    program: Program, reports: Sequence[Report], fixes: Mapping[Report, Fix] = _NO_FIXES
) -> list[Finding]:
    """Reports as findings, without those that a notebook suppresses."""
    locations = program.locate(node for report in reports for node in _nodes(report))
    return [
        replace(_finding(program.document, locations, report), fix=fixes.get(report))
        for report in reports
        if not program.document.suppresses(
            report.rule.code, locations[report.at].in_program.start.row
        )
    ]


def _nodes(report: Report) -> Iterator[cst.CSTNode]:
    yield report.at
    yield from (part.node for part in report.message if not isinstance(part, str))


def _finding(
    document: Document, locations: Mapping[cst.CSTNode, Location], report: Report
) -> Finding:
    at, rule = locations[report.at], report.rule
    message = "".join(
        part if isinstance(part, str) else _place(document, locations[part.node], at)
        for part in report.message
    )
    related = tuple(
        Related(locations[part.node].in_file, part.text, locations[part.node].cell)
        for part in report.message
        if not isinstance(part, str)
    )
    return Finding(at.in_file, rule.code, rule.name, report.level, _line(message), related, at.cell)


def _place(document: Document, location: Location, at: Location) -> str:
    """How the message of a finding at `at` names another place."""
    return document.place_from(location.in_program.start.row, at.in_program.start.row)


def _line(message: str) -> str:
    return shortened(printable(message), LONGEST_MESSAGE)


def _distinct(findings: Iterable[Finding]) -> list[Finding]:
    """In order; of those that read alike at one place the shortest."""
    firsts: dict[tuple[int, Position, str, str], Finding] = {}
    for cell, finding in sorted((_cell_number(finding), finding) for finding in findings):
        firsts.setdefault((cell, finding.position, finding.code, finding.message), finding)
    return list(firsts.values())


def _cell_number(finding: Finding) -> int:
    """The cell in which it stands, since positions may be those in the cell; 0 in a script."""
    return finding.cell.number if finding.cell is not None else 0


def _internal_error(error: Exception) -> Finding:
    return internal_error(
        ": ".join(filter(None, (type(error).__name__, _first_line(_text_of(error)))))
    )


def _text_of(error: Exception) -> str:
    try:
        return str(error)
    except Exception:
        return ""


def _first_line(text: str) -> str:
    return shortened(printable(next(iter(text.strip().splitlines()), "")), _LONGEST_DETAIL)
