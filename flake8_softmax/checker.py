"""The one door everything goes through: the text of a file in, its findings out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cache, partial
from typing import TYPE_CHECKING, Final, TypeAlias

from flake8_softmax.failures import finding_of, first_line
from flake8_softmax.finding import Finding, Fix, Position, not_analysed
from flake8_softmax.first_look import mentions_keras
from flake8_softmax.imports import OFF, Imports
from flake8_softmax.subject import names_keras

if TYPE_CHECKING:
    import ast

    from flake8_softmax.interpreter.run import Interpretation
    from flake8_softmax.model_facts import ModelFacts
    from flake8_softmax.program.program import Program
    from flake8_softmax.project.files import Files
    from flake8_softmax.project.foreign import Foreign
    from flake8_softmax.project.links import Links
    from flake8_softmax.rules import LoadedRule, Report, Rule
    from flake8_softmax.source import Document
    from flake8_softmax.source.slicing import Chunk

OPT_IN = "SMX9"
"""How the codes begin that a user has to ask for."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a user asks for: `respect_noqa` in notebooks, `opt_in` rules, `fixes` of findings.

    `line_numbers` in messages are left out where lines move before a message is read. `imports` of
    the project's own files are followed or not.
    """

    respect_noqa: bool = True
    opt_in: bool = True
    fixes: bool = False
    line_numbers: bool = True
    imports: Imports = OFF


_DEFAULT = Options()

Tags: TypeAlias = Mapping[int, tuple[str, ...]]
NO_TAGS: Final[Tags] = {}

NOTHING_REACHED: Final[Mapping[str, frozenset[str]]] = {}


@dataclass(frozen=True, slots=True)
class Analysis:
    """The findings of a file, and what is known of its models; `is_python` if it can be read.

    `reached` are the names of the functions that run, by the path of their file, if imports are
    followed.
    """

    findings: list[Finding]
    models: tuple[ModelFacts, ...] = ()
    is_python: bool = True
    reached: Mapping[str, frozenset[str]] = field(default_factory=lambda: NOTHING_REACHED)


def check(
    text: str, filename: str, options: Options = _DEFAULT, tree: ast.AST | None = None
) -> list[Finding]:
    """The findings of a file; a failure of the analysis is one of them, never an exception.

    `tree` is what `ast.parse` makes of the text, if the host has it.
    """
    return guarded(lambda: analyse(text, filename, options, tree))


def analysis(
    text: str,
    filename: str,
    options: Options = _DEFAULT,
    files: Files | None = None,
    with_models: bool = True,
) -> Analysis:
    """What `check` finds in a file, and its models: for these more of it is parsed.

    `files` are those of the project, if some were looked at before.
    """
    try:
        links = linked(text, filename, options, files)
    except Exception as error:
        return failed(error)
    if links is None and not mentions_keras(text):
        return Analysis([])
    from flake8_softmax.source import read

    reading = partial(read, text, filename, options.respect_noqa, line_numbers=options.line_numbers)
    return _analysis(reading, options, with_models, links)


def linked(text: str, filename: str, options: Options, files: Files | None = None) -> Links | None:
    """The files of its project that a program may need; None if there are none, or none asked for.

    `files` are those that were looked at before.
    """
    if options.imports.mode == "off":
        return None
    from flake8_softmax.project.files import Files
    from flake8_softmax.project.links import links_of

    return links_of(text, filename, options.imports, files or Files())


def _analysis(
    reading: Callable[[], Document | None],
    options: Options,
    with_models: bool,
    links: Links | None = None,
) -> Analysis:
    making = partial(_made, options=options, with_models=with_models, links=links)
    return analysed(reading, options, making, links is not None)


Making: TypeAlias = "Callable[[Document, tuple[LoadedRule, ...]], Analysis]"


def analysed(
    reading: Callable[[], Document | None],
    options: Options,
    making: Making,
    is_linked: bool = False,
) -> Analysis:
    """What `making` finds in a program by the rules, but for what a notebook suppresses."""
    from flake8_softmax.program.stack import on_large_stack

    rules = _rules(options.opt_in)
    try:
        return on_large_stack(partial(_analyse, rules, reading, making, is_linked))
    except Exception as error:
        return failed(error)


def failed(error: Exception) -> Analysis:
    """What is told of an analysis that failed."""
    return Analysis([finding_of(error)])


def analyse(
    text: str, filename: str, options: Options = _DEFAULT, tree: ast.AST | None = None
) -> list[Finding]:
    """Like `check`, but lets the exceptions of a failing analysis out."""
    if options.imports.mode == "off" and not mentions_keras(text):
        return []
    return analyse_with(_rules(options.opt_in), text, filename, options, tree)


def guarded(analysis: Callable[[], list[Finding]]) -> list[Finding]:
    """What `analysis` finds, or the one finding that says how it failed."""
    try:
        return analysis()
    except Exception as error:
        return [finding_of(error)]


def analyse_with(
    rules: Iterable[LoadedRule],
    text: str,
    filename: str,
    options: Options = _DEFAULT,
    tree: ast.AST | None = None,
) -> list[Finding]:
    """The findings of some rules in a file, but for those that a notebook suppresses."""
    links = linked(text, filename, options)
    if options.imports.mode != "off" and links is None and not mentions_keras(text):
        return []
    from flake8_softmax.program.stack import on_large_stack
    from flake8_softmax.source import may_be_notebook, read

    rules = tuple(rules)
    reading = partial(read, text, filename, options.respect_noqa, tree, options.line_numbers)
    making = partial(_made, options=options, links=links)
    if tree is not None and links is None and not may_be_notebook(text):
        return _of_script(reading(), rules, options)
    is_linked = links is not None
    return on_large_stack(partial(_analyse, rules, reading, making, is_linked)).findings


def _of_script(
    document: Document | None, rules: tuple[LoadedRule, ...], options: Options
) -> list[Finding]:
    """What is found in a script with its tree: only for the parser it needs a large stack."""
    from flake8_softmax.program.stack import on_large_stack
    from flake8_softmax.program.switches import uncollected

    if document is None:
        return []
    with uncollected():
        chunks = slice_for(rules, document)
    if not chunks:
        return list(document.problems)
    making = partial(_of_chunks, chunks=chunks, options=options)
    return on_large_stack(partial(_analyse, rules, lambda: document, making)).findings


def _analyse(
    rules: tuple[LoadedRule, ...],
    reading: Callable[[], Document | None],
    making: Making,
    is_linked: bool = False,
) -> Analysis:
    """What is found in a program; one that `is_linked` may be about Keras by what it imports."""
    from flake8_softmax.program.switches import deep_recursion, uncollected, unwarned

    with deep_recursion(), uncollected(), unwarned():
        document = reading()
        if document is None:
            return Analysis([], is_python=False)
        if document.cells and not is_linked and not any(map(names_keras, document.cells)):
            return Analysis([])
        made = making(document, rules)
    found = (*document.problems, *made.findings)
    kept = _distinct(finding for finding in found if not document.suppresses(finding.code))
    return replace(made, findings=kept)


@cache
def _rules(opt_in: bool) -> tuple[LoadedRule, ...]:
    from flake8_softmax.rules import load_rules

    return tuple(one for one in load_rules() if opt_in or not one.rule.code.startswith(OPT_IN))


def _made(
    document: Document,
    rules: tuple[LoadedRule, ...],
    options: Options,
    with_models: bool = False,
    links: Links | None = None,
) -> Analysis:
    """Where models are asked for, also what may compile, train or use one is parsed."""
    chunks = slice_for(rules, document, links)
    checked = rules if chunks else ()
    if with_models:
        from flake8_softmax.summary import KEYWORDS

        chunks = slice_for(rules, document, links, KEYWORDS)
    return _of_chunks(document, checked, chunks, options, with_models, links)


def _of_chunks(
    document: Document,
    rules: tuple[LoadedRule, ...],
    chunks: Sequence[Chunk],
    options: Options,
    with_models: bool = False,
    links: Links | None = None,
) -> Analysis:
    if not chunks:
        return Analysis([])
    from flake8_softmax.program.program import NotParsedError, Program

    try:
        program = Program.parsed(document, chunks)
    except NotParsedError as error:
        return not_parsed(error)
    return _outcome(program, rules, options, with_models, links)


def not_parsed(error: Exception) -> Analysis:
    """What is found in a program that cannot be parsed."""
    return Analysis([not_analysed(first_line(str(error)))])


def _outcome(
    program: Program,
    rules: tuple[LoadedRule, ...],
    options: Options,
    with_models: bool,
    links: Links | None,
) -> Analysis:
    """What a run of the program tells; to know the fixes, it is watched."""
    from flake8_softmax.interpreter import interpret
    from flake8_softmax.reporting import findings_of
    from flake8_softmax.rules.dispatch import reports

    edits: Mapping[Report, Fix] = {}
    if options.fixes:
        from flake8_softmax.edits import fixes
        from flake8_softmax.interpreter.observation import Observation

        observation = Observation()
        run = interpret(program.statements, observation.executors, linker=links)
        made = reports(rules, run.events, program.displays)
        edits = fixes(program, made, observation)
    else:
        run = interpret(program.statements, linker=links)
        made = reports(rules, run.events, program.displays)
    foreign = foreign_of(links, run, options)
    found = findings_of(program, made, edits, foreign)
    reached = foreign.reached if foreign is not None else NOTHING_REACHED
    return Analysis(found, _models(program, run, foreign) if with_models else (), reached=reached)


def _models(
    program: Program, run: Interpretation, foreign: Foreign | None
) -> tuple[ModelFacts, ...]:
    from flake8_softmax.summary import models_of

    return models_of(program, run, foreign)


def foreign_of(links: Links | None, run: Interpretation, options: Options) -> Foreign | None:
    """The other files of a run, if it may have looked into some."""
    if links is None:
        return None
    from flake8_softmax.project.foreign import Foreign

    alone = replace(options, imports=OFF)
    return Foreign(links, run, lambda text, path: check(text, path, alone), options.respect_noqa)


def slice_for(
    rules: tuple[LoadedRule, ...],
    document: Document,
    links: Links | None = None,
    also: frozenset[str] = frozenset(),
) -> list[Chunk]:
    """The part of a program that is parsed: what has the keywords of a rule, or one of `also`.

    They may also be in the files that it imports; all of them only if the program runs.
    """
    from flake8_softmax.rules.dispatch import keywords
    from flake8_softmax.source.slicing import may_call, may_hold, slice_of

    if not may_call(document):
        return []
    wanted = keywords(rules) | also
    imported = links.keywords(wanted) if links is not None else frozenset[str]()
    imported_suffice = links is None or links.program_runs
    checked = [one.rule for one in rules if one.check is not None]

    @cache
    def may_report(rule: Rule) -> bool:
        wants = rule.needs_statement
        return wants is None or bool(imported) or may_hold(document, wants)

    @cache
    def is_relevant(own: Set[str]) -> bool:
        found = own | imported
        if not also.isdisjoint(found):
            return True
        applying = (rule for rule in checked if rule.could_apply(found))
        return any(
            (imported_suffice or rule.keywords & own) and may_report(rule) for rule in applying
        )

    return slice_of(document, wanted, is_relevant)


def _distinct(findings: Iterable[Finding]) -> list[Finding]:
    """In order; of those that read alike at one place the shortest."""
    firsts: dict[tuple[int, Position, str, str], Finding] = {}
    for cell, finding in sorted((_cell_number(finding), finding) for finding in findings):
        firsts.setdefault((cell, finding.position, finding.code, finding.message), finding)
    return list(firsts.values())


def _cell_number(finding: Finding) -> int:
    """The cell in which it stands, since positions may be those in the cell; 0 in a script."""
    return finding.cell.number if finding.cell is not None else 0
