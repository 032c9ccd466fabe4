"""`flake8-softmax server`: findings in editors, by the language server protocol."""

from __future__ import annotations

import argparse

from flake8_softmax.cli.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--stdio",
        action="store_true",
        help="talk over standard input and output; there is no other way, and editors may say so",
    )


def run(options: argparse.Namespace) -> int:
    try:
        from flake8_softmax.server.main import serve
    except ModuleNotFoundError as error:
        if error.name not in ("pygls", "lsprotocol"):
            raise
        install = "python -m pip install 'flake8-softmax[lsp]'"
        raise UsageError(f"the server needs pygls: {install}") from error
    return serve()
