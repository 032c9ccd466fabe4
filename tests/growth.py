"""How the work of a function grows with its input, whatever else the machine is doing."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, TypeVar

from flake8_softmax.program.switches import uncollected

T = TypeVar("T")

_TIMES: Final = 4
_MOST: Final = 10
"""Four times the input is four times the work where it is linear, and sixteen where quadratic."""


def assert_linear(make: Callable[[int], T], work: Callable[[T], object], size: int) -> None:
    """Fail if the CPU time for an input of four times the size is more than ten times as much."""
    ratios = []
    for _ in range(4):
        ratios.append(_seconds(make(_TIMES * size), work) / _seconds(make(size), work))
        if ratios[-1] < _MOST:
            return
    raise AssertionError(f"{_TIMES} times the input takes {ratios} times the CPU time")


def _seconds(made: T, work: Callable[[T], object]) -> float:
    """The CPU time of a run, and a thousandth of a second that hides what is not the input's.

    The collector would go over all that the other tests left, more often for the longer input.
    """
    with uncollected():
        start = time.thread_time()
        work(made)
        return time.thread_time() - start + 0.001
