"""The entry of the command: finds the subcommand, and turns what ends it into exit codes."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final, Protocol, cast

from flake8_softmax import __version__
from flake8_softmax.cli.errors import UsageError, reason

COMMANDS: Final = {
    "check": "find mistakes in scripts and notebooks",
    "baseline": "record the findings that are known",
    "completion": "print a script that completes the command in a shell",
    "models": "show what is known of the models",
    "explain": "print the page of a rule",
    "rules": "list the rules",
    "server": "show findings in editors: a language server",
    "scan": "find mistakes and models in many files, as tables",
    "report": "show what a scan has found",
}
"""The subcommands; each is the module of its name in this package."""

OK: Final = 0
USAGE: Final = 2
INTERRUPTED: Final = 130
CLOSED_PIPE: Final = 141


class Command(Protocol):
    """The module of a subcommand."""

    def add_arguments(self, parser: argparse.ArgumentParser, /) -> None: ...

    def run(self, options: argparse.Namespace, /) -> int: ...


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code is 0, 1 for findings, 2 for what the user must mend."""
    try:
        return _run(sys.argv[1:] if arguments is None else list(arguments))
    except UsageError as error:
        print(f"flake8-softmax: error: {error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _discard_output()
        return CLOSED_PIPE
    except OSError as error:
        _discard_output()
        print(f"flake8-softmax: error: {reason(error)}", file=sys.stderr)
        return USAGE


def _run(arguments: list[str]) -> int:
    name = next((argument for argument in arguments if argument in COMMANDS), None)
    parser = _parser(name)
    options = parser.parse_args(arguments)
    if name is None:
        parser.print_help()
        return OK
    code = command(name).run(options)
    sys.stdout.flush()
    return code


def _parser(chosen: str | None) -> argparse.ArgumentParser:
    """The parser of the command, with the arguments of the chosen subcommand only."""
    parser = argparse.ArgumentParser(
        prog="flake8-softmax",
        description="Find softmax, loss and scaling mistakes in Keras and TensorFlow code.",
    )
    parser.add_argument("--version", action="version", version=f"flake8-softmax {__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND")
    for name, purpose in COMMANDS.items():
        subparser = subparsers.add_parser(name, help=purpose, description=purpose.capitalize())
        if name == chosen:
            command(name).add_arguments(subparser)
    return parser


def command(name: str) -> Command:
    """The module of a subcommand."""
    return cast(Command, import_module(f"flake8_softmax.cli.{name}"))


def _discard_output() -> None:
    """Keep Python from complaining of the closed pipe once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
