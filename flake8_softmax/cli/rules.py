"""`flake8-softmax rules`: every rule, as a table or as JSON."""

from __future__ import annotations

import argparse
import json

from flake8_softmax.checker import OPT_IN
from flake8_softmax.cli.console import console
from flake8_softmax.finding import page_url
from flake8_softmax.rules import LoadedRule, load_rules


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("table", "json"), default="table")


def run(options: argparse.Namespace) -> int:
    if options.format == "json":
        print(json.dumps([_row(loaded) for loaded in load_rules()], indent=2))
    else:
        _print_table()
    return 0


def _row(loaded: LoadedRule) -> dict[str, object]:
    rule = loaded.rule
    return {
        "code": rule.code,
        "name": rule.name,
        "level": rule.level.value,
        "fix": rule.fix.value,
        "default": not rule.code.startswith(OPT_IN),
        "summary": loaded.page.strip().partition("\n")[0],
        "url": page_url(rule.code),
    }


def _print_table() -> None:
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for heading in ("Code", "Name", "Level", "Fix", "On"):
        table.add_column(heading, no_wrap=True)
    for loaded in load_rules():
        rule = loaded.rule
        on = "opt-in" if rule.code.startswith(OPT_IN) else "default"
        table.add_row(rule.code, rule.name, rule.level.value, rule.fix.value, on)
    console().print(table)
