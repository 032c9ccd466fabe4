"""`flake8-softmax baseline`: record the findings of today, so that only new ones are reported."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Mapping, Sequence

from flake8_softmax.baseline import NAME, Baseline, Entry, Matching, dumped, folder_of
from flake8_softmax.cli import configuration, known
from flake8_softmax.cli.commenting import Commenting
from flake8_softmax.cli.configuration import Configuration
from flake8_softmax.cli.errors import UsageError, reason
from flake8_softmax.cli.files import STDIN
from flake8_softmax.cli.output import write
from flake8_softmax.cli.runs import Run, complaints
from flake8_softmax.text import counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    configuration.add_arguments(parser)
    known.add_baseline(parser)
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--prune", action="store_true", help="only drop what is no longer found")
    how.add_argument(
        "--noqa",
        action="store_true",
        help="write `# noqa` comments into the code, and no file",
    )


def run(options: argparse.Namespace) -> int:
    configured = configuration.load(options)
    if options.noqa:
        return _write_comments(options, configured)
    path = options.baseline or configured.baseline or NAME
    before = _existing(path)
    run = Run(configured, options.paths)
    found = [known.found_in(checked, before.folder) for checked in run.checked()]
    if complaints(run):
        return 2
    elsewhere = Counter(before.counts)
    elsewhere.subtract(known.in_run(before.counts, before, run, options.paths))
    after = +elsewhere + (_kept(found, before) if options.prune else _all(found))
    _write(path, after)
    print(_summary(path, before.counts, after))
    return 0


def _write_comments(options: argparse.Namespace, configured: Configuration) -> int:
    if STDIN in options.paths:
        raise UsageError("--noqa writes to files, not to standard output")
    run = Run(configured, options.paths)
    results = known.Known(options, configured).left_out(run.checked())
    commenting = Commenting(configured)
    commenting.write(results)
    print(
        f"{counted(commenting.comments, 'comment')} written in {counted(commenting.files, 'file')}"
    )
    return 2 if complaints(run, commenting.complaints) else 0


def _existing(path: str) -> Baseline:
    """What is there, or nothing; never overwrites what is not a baseline."""
    return known.read_baseline(path) if os.path.lexists(path) else Baseline(folder_of(path), {})


def _all(found: Sequence[Sequence[Entry]]) -> Counter[Entry]:
    return Counter(entry for entries in found for entry in entries)


def _kept(found: Sequence[Sequence[Entry]], before: Baseline) -> Counter[Entry]:
    """The findings that were known, as they are known now."""
    matching = Matching(before)
    counts: Counter[Entry] = Counter()
    for entries in found:
        counts.update(entries)
        counts.subtract(entries[number] for number in matching.new(entries))
    return +counts


def _write(path: str, counts: Mapping[Entry, int]) -> None:
    try:
        write(path, dumped(counts))
    except OSError as error:
        raise UsageError(f"{path}: {reason(error)}") from error


def _summary(path: str, before: Mapping[Entry, int], after: Mapping[Entry, int]) -> str:
    size = sum(after.values())
    added, dropped = Counter(after) - Counter(before), Counter(before) - Counter(after)
    changes = f"{added.total()} new, {dropped.total()} dropped"
    return f"{path}: {size} known {'finding' if size == 1 else 'findings'} ({changes})"
