"""What makes Python of IPython cells, of Python 2 and of exercises with something left out."""

from __future__ import annotations

from flake8_softmax.source import ipython, placeholders, python2
from flake8_softmax.source.rewriting import Rewriting
from flake8_softmax.source.syntax import Fault, Foreign, fault

_STEPS = (
    ipython.changes,
    python2.changes,
    placeholders.changes,
    placeholders.commented_brackets,
    placeholders.changes,
)


def as_run(plain: Rewriting) -> Rewriting:
    """A text that `ast` accepts, as IPython runs it."""
    return plain.then(ipython.loading(plain.text))


def repaired(plain: Rewriting) -> Rewriting | Foreign | Fault:
    """A text that `ast` refuses, rewritten into Python row for row."""
    plain = plain.then(ipython.dedented(plain.text))
    if ipython.is_foreign(plain.text):
        return Foreign()
    python = _rewritten(plain.then(ipython.without_prompts(plain.text)))
    if isinstance(python, Fault) and ipython.is_sql_line(plain.text):
        return Foreign()
    return python


def _rewritten(plain: Rewriting) -> Rewriting | Fault:
    problem: Fault | None = None
    for changes in _STEPS:
        plain = plain.then(changes(plain.text))
        problem = fault(plain.text)
        if problem is None:
            return plain
    assert problem is not None
    return problem
