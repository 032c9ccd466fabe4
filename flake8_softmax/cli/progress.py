"""A progress bar on standard error, for work that takes more than a moment."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

T = TypeVar("T")

PATIENCE: Final = 1.0
"""Seconds before a bar appears."""


def tracked(items: Iterable[T], total: int, label: str, shown: bool = True) -> Iterator[T]:
    """The items; if they are long in coming, and someone watches a terminal, with a bar."""
    if not shown or not sys.stderr.isatty():
        yield from items
        return
    bar: Progress | None = None
    started = time.monotonic()
    try:
        for done, item in enumerate(items, 1):
            yield item
            if bar is None and done < total and time.monotonic() - started > PATIENCE:
                bar = _bar(label, total)
            if bar is not None:
                bar.update(bar.task_ids[0], completed=done, refresh=True)
    finally:
        if bar is not None:
            bar.stop()


def _bar(label: str, total: int) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
    bar.add_task(label, total=total)
    bar.start()
    return bar
