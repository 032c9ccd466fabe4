"""`flake8-softmax report`: what a scan has found, as text and as a page."""

from __future__ import annotations

import argparse
import importlib.util
from typing import TYPE_CHECKING

from flake8_softmax.cli.errors import UsageError, reason
from flake8_softmax.cli.output import output, write

if TYPE_CHECKING:
    from flake8_softmax.report.section import Section


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("results", metavar="DIR", help="the folder or address of a scan's results")
    parser.add_argument("--html", metavar="FILE", help="write a page with charts, too")
    parser.add_argument("--output-file", metavar="FILE", help="write the text to a file")
    parser.add_argument("--title", default="Keras models and their mistakes", help="of the page")


def run(options: argparse.Namespace) -> int:
    if None in map(importlib.util.find_spec, ("fsspec", "matplotlib", "pyarrow")):
        install = "python -m pip install 'flake8-softmax[report]'"
        raise UsageError(f"report needs pyarrow, fsspec and matplotlib: {install}")
    from flake8_softmax.report.plain import lines
    from flake8_softmax.report.sections import sections

    made = list(sections(options.results))
    with output(options.output_file) as out:
        out.writelines(f"{line}\n" for line in lines(made))
    if options.html is not None:
        _write_page(options.html, options.title, made)
    return 0


def _write_page(path: str, title: str, made: list[Section]) -> None:
    from flake8_softmax.report.page import page

    try:
        write(path, page(title, made).encode())
    except OSError as error:
        raise UsageError(f"{path}: {reason(error)}") from error
