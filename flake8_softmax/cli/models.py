"""`flake8-softmax models`: what is known of the models in scripts and notebooks."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TextIO

from flake8_softmax import checker
from flake8_softmax.cli import configuration
from flake8_softmax.cli.console import console, is_terminal
from flake8_softmax.cli.files import read
from flake8_softmax.cli.output import output
from flake8_softmax.cli.runs import Run, complaints, files_of
from flake8_softmax.model_facts import ModelFacts, as_json
from flake8_softmax.model_text import Line, lines_of, summary_of

WIDTH: Final = 80
"""Columns of the text where it is not printed to a terminal."""

NOT_ANALYSED: Final = ("SMX001", "SMX003")
"""Findings that say why a file, or the rest of it, was not analysed."""


@dataclass(frozen=True, slots=True)
class Described:
    """A file about Keras with its models; `problem` says why it was not analysed, if it was not."""

    name: str
    models: tuple[ModelFacts, ...] = ()
    problem: str | None = None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    configuration.add_files(parser)
    configuration.add_imports(parser)
    group = parser.add_argument_group("report")
    group.add_argument("--format", choices=("text", "json"), default="text", help="text or JSON")
    group.add_argument("--output-file", metavar="FILE", help="write the report to a file")


def run(options: argparse.Namespace) -> int:
    run = Run(configuration.load(options), options.paths, with_progress=True)
    followed = checker.Options(imports=run.configuration.imports)
    work = partial(_described, run.configuration.stdin_name, followed, run.name)
    files = list(run.each(work, partial(_died, run.configuration.stdin_name)))
    with output(options.output_file) as out:
        if options.format == "json":
            _write_json(files, out)
        elif options.output_file is None and is_terminal():
            _print_styled(files)
        else:
            out.writelines(f"{line}\n" for line, _ in _lines(files, WIDTH))
    return 2 if complaints(run) else 0


def _described(stdin_name: str, options: checker.Options, run: str, path: str) -> Described:
    source = read(path, stdin_name)
    made = checker.analysis(source.text, source.name, options, files_of(run))
    if not made.is_python:
        return Described(source.name, problem="it is not Python")
    problems = [one.message for one in made.findings if one.code in NOT_ANALYSED]
    if problems and not made.models:
        return Described(source.name, problem=problems[0].removeprefix("not analysed: "))
    return Described(source.name, made.models)


def _died(stdin_name: str, path: str) -> Described:
    return Described(read(path, stdin_name).name, problem="the analysis ended its process")


def _write_json(files: Sequence[Described], out: TextIO) -> None:
    models = [{"filename": file.name, **as_json(row)} for file in files for row in file.models]
    made = {"models": models, "files": [_file(file) for file in files]}
    json.dump(made, out, indent=2)
    out.write("\n")


def _file(file: Described) -> dict[str, Any]:
    return {"filename": file.name, "models": len(file.models), "problem": file.problem}


def _print_styled(files: Sequence[Described]) -> None:
    from rich.text import Text

    screen = console()
    for line, styles in _lines(files, screen.width):
        text = Text(line)
        for style in styles:
            text.stylize(*style)
        screen.print(text, soft_wrap=True)


def _where(filename: str, row: ModelFacts) -> str:
    """The place of a model as an editor opens it, and in a notebook its cell."""
    at, cell = row.site.span.start, row.site.cell
    return f"{filename}:{at.row}:{at.column + 1}:" + ("" if cell is None else f" {cell.place}:")


def _lines(files: Sequence[Described], width: int) -> Iterator[Line]:
    for file in files:
        for row in file.models:
            yield from lines_of(_where(file.name, row), row, width)
            yield "", ()
    named = [(file.name, file.models, file.problem) for file in files]
    yield from ((line, ()) for line in summary_of(named, width))
