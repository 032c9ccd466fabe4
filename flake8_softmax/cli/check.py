"""`flake8-softmax check`: the findings in scripts and notebooks."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from typing import Final, TextIO, TypeVar

from flake8_softmax.cli import configuration
from flake8_softmax.cli.console import is_terminal
from flake8_softmax.cli.files import STDIN
from flake8_softmax.cli.fixing import Fixing, add_fixes
from flake8_softmax.cli.formats import FORMATS, TEXT, format_named
from flake8_softmax.cli.known import Known, add_baseline
from flake8_softmax.cli.output import output
from flake8_softmax.cli.runs import Checked, Run, complaints
from flake8_softmax.cli.tally import Tally
from flake8_softmax.text import counted

T = TypeVar("T")

CLEAN, FOUND, UNREADABLE = range(3)

WITH_FIXES: Final = frozenset({"json", "rdjson", "sarif"})
"""The formats that print the fixes of findings."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    configuration.add_arguments(parser)
    add_baseline(parser)
    add_fixes(parser)
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
    talk = group.add_mutually_exclusive_group()
    talk.add_argument("-q", "--quiet", action="store_true", help="print the findings only")
    talk.add_argument(
        "-v", "--verbose", action="store_true", help="say which configuration and files are read"
    )
    group.add_argument("--exit-zero", action="store_true", help="exit with 0 if there are findings")


def run(options: argparse.Namespace) -> int:
    configured = configuration.load(options)
    known = Known(options, configured)
    changes = options.fix or options.diff
    with_fixes = changes or options.format in WITH_FIXES
    run = Run(configured, options.paths, not options.quiet, with_fixes)
    if not run.paths and not options.quiet:
        print("flake8-softmax: there are no scripts and no notebooks", file=sys.stderr)
    if options.verbose:
        _tell_what_is_read(run)
    fixing = Fixing(configured, options.unsafe_fixes, known.is_used)
    results = known.left_out(run.checked())
    with output(options.output_file, _is_filter(options)) as out:
        if options.diff:
            return _differences(options, run, fixing, results, out)
        tally = Tally()
        results = fixing.written(results) if options.fix else results
        _report(options, run, tally.counted(results), tally, out)
        if options.fix:
            _tell(options, fixing, "Fixed", out)
    if _is_filter(options):
        fixing.pass_on(run)
    remark = None if options.quiet else known.remark(run, options.paths)
    if remark:
        print(f"flake8-softmax: {remark}", file=sys.stderr)
    if complaints(run, fixing.complaints):
        return UNREADABLE
    counts = tally.findings or (options.exit_non_zero_on_fix and fixing.applied)
    return FOUND if counts and not options.exit_zero else CLEAN


def _tell_what_is_read(run: Run) -> None:
    read = ", ".join(run.configuration.files) or "none"
    about = len(run.about_keras)
    files = f"{counted(len(run.paths), 'file')}, {about:,} of them about Keras or TensorFlow"
    lines = (f"configuration: {read}", f"{files}; {counted(run.jobs, 'process', 'processes')}")
    for line in (*lines, *(f"analysed: {path}" for path in run.about_keras)):
        print(f"flake8-softmax: {line}", file=sys.stderr)


def _after_the_bar(items: Iterable[T]) -> Iterable[T]:
    """What is to be printed: all at once if there is a bar, which is gone then."""
    return list(items) if sys.stderr.isatty() else items


def _is_filter(options: argparse.Namespace) -> bool:
    """Whether standard output is for the text of standard input with its fixes."""
    return options.fix and not options.diff and STDIN in options.paths


def _differences(
    options: argparse.Namespace, run: Run, fixing: Fixing, results: Iterable[Checked], out: TextIO
) -> int:
    found = False
    for line in _after_the_bar(fixing.differences(results)):
        found = True
        print(line, file=out)
    _tell(options, fixing, "Would fix", sys.stderr)
    if complaints(run, fixing.complaints):
        return UNREADABLE
    return FOUND if found and not options.exit_zero else CLEAN


def _tell(options: argparse.Namespace, fixing: Fixing, verb: str, out: TextIO) -> None:
    if options.statistics:
        print(*fixing.statistics(), sep="\n", file=out)
    if not options.quiet:
        print(f"flake8-softmax: {fixing.summary(verb)}", file=sys.stderr)


def _report(
    options: argparse.Namespace, run: Run, results: Iterable[Checked], tally: Tally, out: TextIO
) -> None:
    name = options.format or _default(options)
    format_named(name).write(_after_the_bar(results), out)
    if options.statistics:
        lines = out if name in TEXT else sys.stderr
        print(*tally.statistics(), sep="\n", file=lines)
    if name == "full" and not options.quiet:
        print(tally.summary(len(run.paths)), file=out)


def _default(options: argparse.Namespace) -> str:
    return "full" if is_terminal() and options.output_file is None else "concise"
