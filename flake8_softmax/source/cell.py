"""One cell or script rewritten into Python that `ast` accepts, whatever dialect it was in."""

from __future__ import annotations

from flake8_softmax.source import indentation
from flake8_softmax.source.rewriting import Rewriting
from flake8_softmax.source.rows import with_newlines
from flake8_softmax.source.syntax import Fault, Foreign, fault

_INDENTS = (
    indentation.without_leading_continuations,
    indentation.changes,
    indentation.without_form_feeds,
)


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
    from flake8_softmax.source import dialects

    plain = Rewriting.of(with_newlines(source))
    return dialects.as_run(plain) if fault(plain.text) is None else dialects.repaired(plain)
