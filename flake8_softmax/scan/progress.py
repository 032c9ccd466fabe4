"""How far a scan is: a bar on a terminal, elsewhere a line from time to time."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Final

from flake8_softmax.text import counted

if TYPE_CHECKING:
    from rich.progress import Progress

INTERVAL: Final = 30.0
"""Seconds between the lines."""


class Meter:
    """Counts inputs and failures as tasks are done, and shows them on standard error."""

    def __init__(self, total: int, is_quiet: bool) -> None:
        self._total = total
        self._done = self._failed = 0
        self._is_quiet = is_quiet
        self._started = self._told = time.monotonic()
        self._bar: Progress | None = None

    def add(self, done: int, failed: int) -> None:
        """Count what a task has done."""
        self._done += done
        self._failed += failed
        if self._is_quiet:
            return
        if sys.stderr.isatty():
            self._draw()
        elif time.monotonic() - self._told > INTERVAL:
            self._told = time.monotonic()
            print(f"flake8-softmax: {self.line()}", file=sys.stderr, flush=True)

    def line(self) -> str:
        """Files, rate, failures and time left, in words."""
        rate = self._done / max(time.monotonic() - self._started, 0.001)
        left = (self._total - self._done) / max(rate, 0.001)
        return (
            f"{self._done:,} of {counted(self._total, 'file')}, {rate:,.0f}/s, "
            f"{self._failed:,} failed, {_clock(left)} left"
        )

    def close(self) -> None:
        """Remove the bar."""
        if self._bar is not None:
            self._bar.stop()

    def _draw(self) -> None:
        if self._bar is None:
            self._bar = _bar(self._total)
        self._bar.update(
            self._bar.task_ids[0], completed=self._done, description=self.line(), refresh=True
        )


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"


def _bar(total: int) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (BarColumn(), TextColumn("{task.description}"))
    bar = Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
    bar.add_task("", total=total)
    bar.start()
    return bar
