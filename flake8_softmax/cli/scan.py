"""`flake8-softmax scan`: findings and models of many files, as tables."""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
from collections.abc import Callable
from typing import Any, Final, TypeVar

from flake8_softmax.cli.errors import UsageError
from flake8_softmax.cli.parallel import processors
from flake8_softmax.scan.settings import MEBIBYTE, Settings, identity
from flake8_softmax.text import counted

Number = TypeVar("Number", int, float)

DONE, FAILED = range(2)

LEAST_MEMORY: Final = 256 * MEBIBYTE
"""Bytes below which the analysis does not start."""

_SIZE: Final = re.compile(r"(\d+)(KiB|MiB|GiB)")
_UNITS: Final = {"KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30}
_CODE: Final = re.compile(r"SMX\d{0,3}")
_WHAT: Final = ("path", "content", "repo")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "sources",
        nargs="*",
        metavar="SOURCE",
        help="folders, scripts, notebooks, .parquet, .tar, .jsonl, and addresses of these",
    )
    parser.add_argument("--out", metavar="DIR", help="the folder or address of the results")
    parser.add_argument("--compact", metavar="DIR", help="copy results into few large files")
    group = parser.add_argument_group("what is looked at")
    group.add_argument(
        "--select", metavar="CODES", type=_codes, default=(), help="report these codes only"
    )
    group.add_argument(
        "--disable-noqa", action="store_true", help="report what a `# noqa` comment suppresses, too"
    )
    group.add_argument(
        "--include",
        metavar="PATTERNS",
        type=_words,
        default=("*.py", "*.ipynb"),
        help="names of files (*.py,*.ipynb)",
    )
    group.add_argument(
        "--columns",
        metavar="path=A,content=B,repo=C",
        type=_columns,
        default={},
        help="the columns of tables",
    )
    group = parser.add_argument_group("limits for one file")
    group.add_argument(
        "--cpu-seconds", metavar="N", type=_seconds, default=20.0, help="processor time (20)"
    )
    group.add_argument(
        "--memory", metavar="SIZE", type=_memory, default=1 << 30, help="memory (1GiB)"
    )
    group.add_argument(
        "--max-file", metavar="SIZE", type=_size, default=64 << 20, help="its size (64MiB)"
    )
    group = parser.add_argument_group("where it runs")
    group.add_argument("--jobs", metavar="N", type=_number, help="use N processes; else all")
    group.add_argument("--shard", metavar="I/N", type=_shard, help="do part I of N")
    group.add_argument(
        "--scheduler", metavar="ADDRESS", help="of a Dask cluster; `local` starts one here"
    )
    group.add_argument("-q", "--quiet", action="store_true", help="name failures only")


def run(options: argparse.Namespace) -> int:
    if options.out is None or bool(options.sources) == bool(options.compact):
        raise UsageError("scan needs SOURCE and --out DIR, or --compact DIR and --out DIR")
    if None in map(importlib.util.find_spec, ("fsspec", "pyarrow")):
        raise UsageError(
            "scan needs pyarrow and fsspec: python -m pip install 'flake8-softmax[scan]'"
        )
    if options.compact:
        return _compacted(options)
    return _scanned(options)


def _compacted(options: argparse.Namespace) -> int:
    from flake8_softmax.scan.compact import compact

    files = compact(options.compact, options.out)
    if not options.quiet:
        print(f"Wrote the results of {counted(files, 'file')} to {options.out}.")
    return DONE


def _scanned(options: argparse.Namespace) -> int:
    from flake8_softmax.scan.output import Output
    from flake8_softmax.scan.run import conduct, left_to_do
    from flake8_softmax.scan.sources import plan
    from flake8_softmax.scan.task import is_of_shard, version_of

    settings = Settings(
        select=options.select,
        disable_noqa=options.disable_noqa,
        cpu_seconds=options.cpu_seconds,
        memory=options.memory,
        max_file=options.max_file,
        include=options.include,
        columns=options.columns,
    )
    made_with = identity(settings)
    tasks = plan(map(_normal, options.sources), settings, version_of(made_with))
    output = Output(options.out)
    output.prepare(made_with)
    waiting = left_to_do(tasks, output)
    if options.shard is not None:
        tasks = [task for task in tasks if is_of_shard(task, *options.shard)]
        waiting = [task for task in waiting if is_of_shard(task, *options.shard)]
    totals = conduct(waiting, _executor(options, settings, output), options.out, options.quiet)
    before = sum(task.count for task in tasks) - sum(task.count for task in waiting)
    if not options.quiet:
        print(totals.summary(before))
    return FAILED if totals.failed or totals.unwritten else DONE


def _executor(options: argparse.Namespace, settings: Settings, output: Any) -> Any:
    jobs = options.jobs or processors()
    if options.scheduler is not None:
        from flake8_softmax.scan.cluster import Cluster

        return Cluster(settings, output, options.scheduler, jobs)
    from flake8_softmax.scan.local import Threads

    return Threads(settings, output, jobs)


def _normal(source: str) -> str:
    """A path in one of the ways in which it can be written."""
    return source if "://" in source else os.path.normpath(source)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in re.split(r"[,\s]+", text) if word)


def _codes(text: str) -> tuple[str, ...]:
    codes = _words(text)
    if not codes or not all(_CODE.fullmatch(code) for code in codes):
        raise argparse.ArgumentTypeError(f"{text!r} is not a list of codes such as SMX2,SMX101")
    return codes


def _columns(text: str) -> dict[str, str]:
    pairs = [word.partition("=") for word in text.split(",")]
    if not all(what in _WHAT and name for what, _, name in pairs):
        raise argparse.ArgumentTypeError(f"{text!r} is not as path=A,content=B,repo=C")
    return {what: name for what, _, name in pairs}


def _size(text: str) -> int:
    found = _SIZE.fullmatch(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 512MiB")
    return int(found[1]) * _UNITS[found[2]]


def _memory(text: str) -> int:
    size = _size(text)
    if size < LEAST_MEMORY:
        raise argparse.ArgumentTypeError("the analysis needs 256MiB")
    return size


def _seconds(text: str) -> float:
    return _positive(float, text)


def _number(text: str) -> int:
    return _positive(int, text)


def _positive(kind: Callable[[str], Number], text: str) -> Number:
    try:
        number = kind(text)
    except ValueError:
        number = kind("0")
    if not 0 < number < 1e6:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number above 0")
    return number


def _shard(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,6})/(\d{1,6})", text)
    if found is None or not 1 <= int(found[1]) <= int(found[2]):
        raise argparse.ArgumentTypeError(f"{text!r} is not a part such as 3/8")
    return int(found[1]), int(found[2])
