"""One cell or script rewritten into Python that `ast` accepts, whatever dialect it was in."""

from __future__ import annotations

from dataclasses import dataclass

from flake8_softmax.source import indentation, ipython, placeholders, python2
from flake8_softmax.source.rewriting import Rewriting
from flake8_softmax.source.rows import with_newlines
from flake8_softmax.source.syntax import Fault, fault

_STEPS = (
    ipython.changes,
    python2.changes,
    placeholders.changes,
    placeholders.commented_brackets,
    placeholders.changes,
)
_INDENTS = (
    indentation.without_leading_continuations,
    indentation.changes,
    indentation.without_form_feeds,
)


@dataclass(frozen=True, slots=True)
class Foreign:
    """The cell is in another language and is skipped."""


def python(source: str, is_python: bool = False) -> Rewriting | Foreign | Fault:
    """The source as Python, row for row; text that parses is not changed."""
    rewriting = Rewriting.of(with_newlines(source)) if is_python else _python(source)
    if isinstance(rewriting, Rewriting):
        return _with_even_indents(rewriting)
    return rewriting


def _with_even_indents(rewriting: Rewriting) -> Rewriting:
    for changes in _INDENTS:
        rewriting = rewriting.then(changes(rewriting.text))
    return rewriting


def _python(source: str) -> Rewriting | Foreign | Fault:
    plain = Rewriting.of(with_newlines(source))
    if fault(plain.text) is None:
        return plain.then(ipython.loading(plain.text))
    plain = plain.then(ipython.dedented(plain.text))
    if ipython.is_foreign(plain.text):
        return Foreign()
    repaired = _repaired(plain.then(ipython.without_prompts(plain.text)))
    if isinstance(repaired, Fault) and ipython.is_sql_line(plain.text):
        return Foreign()
    return repaired


def _repaired(plain: Rewriting) -> Rewriting | Fault:
    problem: Fault | None = None
    for changes in _STEPS:
        plain = plain.then(changes(plain.text))
        problem = fault(plain.text)
        if problem is None:
            return plain
    assert problem is not None
    return problem
