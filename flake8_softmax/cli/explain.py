"""`flake8-softmax explain CODE|NAME`: the page of a rule in the terminal."""

from __future__ import annotations

import argparse
import difflib
import textwrap

from flake8_softmax.cli.console import console, is_terminal
from flake8_softmax.cli.errors import UsageError
from flake8_softmax.rules import LoadedRule, load_rules


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rules", nargs="+", metavar="CODE|NAME", help="such as SMX203")


def run(options: argparse.Namespace) -> int:
    for page in [_page(_found(asked)) for asked in options.rules]:
        _print(page)
    return 0


def _found(asked: str) -> LoadedRule:
    known = {key: rule for rule in load_rules() for key in (rule.rule.code, rule.rule.name)}
    rule = known.get(asked) or known.get(asked.upper()) or known.get(asked.lower())
    if rule is not None:
        return rule
    near = difflib.get_close_matches(asked, known, n=1)
    hint = f"; did you mean {near[0]}?" if near else ""
    raise UsageError(f"there is no rule {asked!r}{hint} (flake8-softmax rules lists them)")


def _page(loaded: LoadedRule) -> str:
    rule = loaded.rule
    facts = f"Level: {rule.level.value}. Fix: {rule.fix.value}."
    return f"# {rule.code} {rule.name}\n\n{facts}\n\n{textwrap.dedent(loaded.page).strip()}\n"


def _print(page: str) -> None:
    if not is_terminal():
        print(page)
        return
    from rich.markdown import Markdown

    console().print(Markdown(page))
