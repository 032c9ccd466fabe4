"""The one door everything goes through: the text of a file in, its findings out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, TypeAlias

from flake8_softmax.finding import Finding, Position
from flake8_softmax.recursion import deep_recursion

if TYPE_CHECKING:
    import ast

    import libcst as cst

    from flake8_softmax.rules import Check, LoadedRule, Report
    from flake8_softmax.source import Document
    from flake8_softmax.source.slicing import Chunk

    Dispatch: TypeAlias = Mapping[type, Sequence[Check]]
    Starts: TypeAlias = Mapping[cst.CSTNode, tuple[int, int]]

OPT_IN = "SMX9"
"""How the codes begin that a user has to ask for."""

_SUBJECTS = ("keras", "tensorflow", ".add(Dense(")
_LONGEST_DETAIL = 120
_FIRST = Position(1, 0)
_ERROR_AT = re.compile(r"error at (\d+):\d+")


@dataclass(frozen=True, slots=True)
class Options:
    """What a user asks for: `heed_noqa` in notebooks, `opt_in` rules too."""

    heed_noqa: bool = True
    opt_in: bool = True


_DEFAULT = Options()


def check(
    text: str, filename: str, options: Options = _DEFAULT, tree: ast.AST | None = None
) -> list[Finding]:
    """The findings of a file; a failure of the analysis is one of them, never an exception.

    `tree` is what `ast.parse` makes of the text, if the host has it.
    """
    return guarded(partial(analyse, options=options, tree=tree), text, filename)


def analyse(
    text: str, filename: str, options: Options = _DEFAULT, tree: ast.AST | None = None
) -> list[Finding]:
    """Like `check`, but lets the exceptions of a failing analysis out."""
    if not mentions_keras(text):
        return []
    return analyse_with(_rules(options.opt_in), text, filename, options, tree)


def guarded(
    analysis: Callable[[str, str], list[Finding]], text: str, filename: str
) -> list[Finding]:
    """What `analysis` finds, or the one finding that says how it failed."""
    try:
        return analysis(text, filename)
    except RecursionError:
        return [_not_analysed("the program is nested too deeply")]
    except MemoryError:
        return [_not_analysed("there is not enough memory")]
    except Exception as error:
        return [Finding(_FIRST, "SMX001", _internal_error(error))]


def analyse_with(
    rules: Iterable[LoadedRule],
    text: str,
    filename: str,
    options: Options = _DEFAULT,
    tree: ast.AST | None = None,
) -> list[Finding]:
    """The findings of some rules in a file, but for what a notebook asks to be silent about."""
    from flake8_softmax.capacity import uncollected
    from flake8_softmax.source import read
    from flake8_softmax.source.syntax import unwarned

    document = read(text, filename, options.heed_noqa, tree)
    if document is None:
        return []
    with deep_recursion(), uncollected(), unwarned():
        findings = _findings_in(document, tuple(rules))
    heard = (
        found for found in (*document.problems, *findings) if not document.suppresses(found.code)
    )
    return sorted(set(map(_printable, heard)))


@cache
def _rules(opt_in: bool) -> tuple[LoadedRule, ...]:
    from flake8_softmax.rules import load_rules

    return tuple(one for one in load_rules() if opt_in or not one.rule.code.startswith(OPT_IN))


def mentions_keras(text: str) -> bool:
    """Whether a file may be about Keras at all."""
    return any(subject in text for subject in _SUBJECTS)


def _findings_in(document: Document, rules: tuple[LoadedRule, ...]) -> list[Finding]:
    pieces = worth_parsing(rules, document)
    if not pieces:
        return []
    from flake8_softmax.capacity import OverCapacityError, ensure_bearable
    from flake8_softmax.interpreter import interpret

    try:
        ensure_bearable("".join(piece.text for piece in pieces), document.text, document.tree)
        modules = [_parsed(document, piece) for piece in pieces]
    except (OverCapacityError, _NotParsedError) as error:
        return [_not_analysed(str(error))]
    statements = [statement for module in modules for statement in module.body]
    reports = _reports(_dispatch(rules), interpret(statements).events)
    return _located(document, pieces, modules, _unsuppressed(_distinct(reports)))


class _NotParsedError(Exception):
    """What libcst makes nothing of, though `ast` does."""


def _parsed(document: Document, piece: Chunk) -> cst.Module:
    import libcst as cst

    try:
        return cst.parse_module(piece.text)
    except cst.ParserSyntaxError as error:
        place = _ERROR_AT.search(error.message)
        row = piece.row(int(place[1])) if place else None
        why = f" at {document.place(row)}" if row else f": {_first_line(error.message)}"
        raise _NotParsedError(f"the parser gives up{why}") from error


def worth_parsing(rules: tuple[LoadedRule, ...], document: Document) -> list[Chunk]:
    """What of a program has the keywords of a rule, without which it is not worth parsing."""
    from flake8_softmax.source.slicing import slice_of

    programs = [one.rule for one in rules if one.check is not None]
    return slice_of(
        document, _asked(rules), lambda present: any(rule.could_apply(present) for rule in programs)
    )


@cache
def _asked(rules: tuple[LoadedRule, ...]) -> frozenset[str]:
    return frozenset(keyword for one in rules for keyword in one.rule.keywords)


@cache
def _dispatch(rules: tuple[LoadedRule, ...]) -> Dispatch:
    subscribers: defaultdict[type, list[Check]] = defaultdict(list)
    for rule in rules:
        for event in rule.events:
            if rule.check is not None:
                subscribers[event].append(rule.check)
    return dict(subscribers)


def _reports(dispatch: Dispatch, events: Iterable[object]) -> Iterator[Report]:
    for event in events:
        for subscriber in dispatch.get(type(event), ()):
            yield from subscriber(event)


def _distinct(reports: Iterable[Report]) -> list[Report]:
    """The first report of each rule at each node."""
    firsts: dict[tuple[str, int], Report] = {}
    for report in reports:
        firsts.setdefault((report.rule.code, id(report.at)), report)
    return list(firsts.values())


def _unsuppressed(reports: Sequence[Report]) -> list[Report]:
    """The reports that no report of another rule about the same cause suppresses."""
    suppressed = {
        (code, id(cause))
        for report in reports
        for code in report.rule.suppresses
        for cause in report.causes
    }
    return [
        report
        for report in reports
        if not any((report.rule.code, id(cause)) in suppressed for cause in report.causes)
    ]


def _located(
    document: Document,
    pieces: Sequence[Chunk],
    modules: Sequence[cst.Module],
    reports: Sequence[Report],
) -> list[Finding]:
    if not reports:
        return []
    from flake8_softmax.positions import positions

    nodes = {node for report in reports for node in _nodes(report)}
    starts = {
        node: (piece.row(row), column)
        for piece, module in zip(pieces, modules, strict=True)
        for node, (row, column) in positions(module, nodes).items()
    }
    return [
        _finding(document, starts, report)
        for report in reports
        if not document.suppresses(report.rule.code, starts[report.at][0])
    ]


def _nodes(report: Report) -> Iterator[cst.CSTNode]:
    yield report.at
    for part in report.message:
        if not isinstance(part, str):
            yield part


def _finding(document: Document, starts: Starts, report: Report) -> Finding:
    row, column = starts[report.at]
    parts = (
        part if isinstance(part, str) else document.place(starts[part][0])
        for part in report.message
    )
    message = document.prefix(row) + "".join(parts)
    return Finding(document.position(row, column), report.rule.code, message)


def _not_analysed(why: str) -> Finding:
    return Finding(_FIRST, "SMX003", f"not analysed: {why}")


def _internal_error(error: Exception) -> str:
    what = ": ".join(filter(None, (type(error).__name__, _first_line(_text_of(error)))))
    return f"internal error: {what}; please report it"


def _text_of(error: Exception) -> str:
    try:
        return str(error)
    except Exception:
        return ""


def _first_line(text: str) -> str:
    line = _escaped(next(iter(text.strip().splitlines()), ""))
    return line if len(line) <= _LONGEST_DETAIL else f"{line[:_LONGEST_DETAIL]}..."


def _printable(finding: Finding) -> Finding:
    return Finding(finding.position, finding.code, _escaped(finding.message))


def _escaped(text: str) -> str:
    """The text with what would steer a terminal or an editor written as escapes."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
        for character in text
    )
