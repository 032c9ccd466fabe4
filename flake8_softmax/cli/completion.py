"""`flake8-softmax completion SHELL`: a script that completes the command, made from its parsers."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib import import_module

from flake8_softmax.cli.main import COMMANDS, command
from flake8_softmax.cli.shells import SHELLS, Option, Subcommand


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=SHELLS)


def run(options: argparse.Namespace) -> int:
    shell = import_module(f"flake8_softmax.cli.shells.{options.shell}")
    print(shell.script([_subcommand(name) for name in COMMANDS]), end="")
    return 0


def _subcommand(name: str) -> Subcommand:
    parser = argparse.ArgumentParser()
    command(name).add_arguments(parser)
    words = _rules() if name == "explain" else ()
    options: list[Option] = []
    # argparse has no public list of them.
    for action in parser._actions:
        values = tuple(map(str, action.choices or ()))
        if action.option_strings:
            options.append(_option(action, values))
        else:
            words = words or values
    return Subcommand(name, COMMANDS[name], tuple(options), words)


def _option(action: argparse.Action, values: tuple[str, ...]) -> Option:
    purpose = (action.help or "").partition(";")[0].partition(":")[0]
    return Option(tuple(action.option_strings), purpose, action.nargs != 0, values)


def _rules() -> tuple[str, ...]:
    return tuple(_codes_and_names())


def _codes_and_names() -> Iterator[str]:
    from flake8_softmax.rules import load_rules

    for loaded in load_rules():
        yield loaded.rule.code
        yield loaded.rule.name
