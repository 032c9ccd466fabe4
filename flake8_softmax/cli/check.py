"""`flake8-softmax check`: the findings in scripts and notebooks."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from typing import TextIO

from flake8_softmax.cli import configuration
from flake8_softmax.cli.console import is_terminal
from flake8_softmax.cli.formats import FORMATS, TEXT, format_named
from flake8_softmax.cli.known import Known, add_baseline
from flake8_softmax.cli.output import output
from flake8_softmax.cli.runs import Checked, Run, complaints
from flake8_softmax.cli.tally import Tally

CLEAN, FOUND, UNREADABLE = range(3)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    configuration.add_arguments(parser)
    add_baseline(parser)
    group = parser.add_argument_group("report")
    formats = "; ".join(f"{name}: {purpose}" for name, purpose in FORMATS.items())
    group.add_argument(
        "--format",
        choices=FORMATS,
        help=f"{formats} (full on a terminal, concise elsewhere)",
        metavar="FORMAT",
    )
    group.add_argument("--output-file", metavar="FILE", help="write the report to a file")
    group.add_argument("--statistics", action="store_true", help="count the findings by code")
    group.add_argument("-q", "--quiet", action="store_true", help="print the findings only")
    group.add_argument("--exit-zero", action="store_true", help="exit with 0 if there are findings")


def run(options: argparse.Namespace) -> int:
    configured = configuration.load(options)
    known = Known(options, configured)
    run = Run(configured, options.paths, with_progress=not options.quiet)
    tally = Tally()
    with output(options.output_file) as out:
        _report(options, run, tally.counted(known.left_out(run.checked())), tally, out)
    remark = None if options.quiet else known.remark(run, options.paths)
    if remark:
        print(f"flake8-softmax: {remark}", file=sys.stderr)
    if complaints(run):
        return UNREADABLE
    return FOUND if tally.findings and not options.exit_zero else CLEAN


def _report(
    options: argparse.Namespace, run: Run, results: Iterable[Checked], tally: Tally, out: TextIO
) -> None:
    name = options.format or _default(options)
    if sys.stderr.isatty():
        # The bar is gone before the first line is printed.
        results = list(results)
    format_named(name).write(results, out)
    if options.statistics:
        lines = out if name in TEXT else sys.stderr
        print(*tally.statistics(), sep="\n", file=lines)
    if name == "full" and not options.quiet:
        print(tally.summary(len(run.paths)), file=out)


def _default(options: argparse.Namespace) -> str:
    return "full" if is_terminal() and options.output_file is None else "concise"
