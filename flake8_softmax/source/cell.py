"""One cell, or one script, made into Python that `ast` accepts, whatever dialect it was in."""

from __future__ import annotations

from dataclasses import dataclass

from flake8_softmax.source import blanks, indentation, ipython, python2
from flake8_softmax.source.rewriting import Rewriting
from flake8_softmax.source.rows import with_newlines
from flake8_softmax.source.syntax import Fault, fault

_STEPS = (ipython.changes, python2.changes, blanks.changes, blanks.swallowed, blanks.changes)


@dataclass(frozen=True, slots=True)
class Foreign:
    """Another language: nothing to say about it."""


def python(source: str, is_python: bool = False) -> Rewriting | Foreign | Fault:
    """The source as Python, row for row; text that parses as it is stays as it is."""
    made = Rewriting.of(with_newlines(source)) if is_python else _python(source)
    if isinstance(made, Rewriting):
        return made.then(indentation.changes(made.text))
    return made


def _python(source: str) -> Rewriting | Foreign | Fault:
    plain = Rewriting.of(with_newlines(source))
    if fault(plain.text) is None:
        return plain
    plain = plain.then(ipython.unindented(plain.text))
    if ipython.is_foreign(plain.text):
        return Foreign()
    mended = _mended(plain.then(ipython.unprompted(plain.text)))
    if isinstance(mended, Fault) and ipython.is_sql_line(plain.text):
        return Foreign()
    return mended


def _mended(plain: Rewriting) -> Rewriting | Fault:
    trouble: Fault | None = None
    for changes in _STEPS:
        plain = plain.then(changes(plain.text))
        trouble = fault(plain.text)
        if trouble is None:
            return plain
    assert trouble is not None
    return trouble
