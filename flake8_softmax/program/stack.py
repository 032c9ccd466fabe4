"""Room for deep programs, whatever stack the thread of the caller has."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final, Generic, TypeVar

SIZE: Final = 64 * 1024 * 1024
"""Bytes of the stack that an analysis runs on; only what is used takes memory."""

_STARTING: Final = threading.Lock()
Result = TypeVar("Result")


class _Work(Generic[Result]):
    """What runs in the thread, and what became of it."""

    def __init__(self, function: Callable[[], Result]) -> None:
        self._function = function
        self._results: list[Result] = []
        self._error: BaseException | None = None
        self._running = threading.Lock()
        self._running.acquire()

    def run(self) -> None:
        try:
            self._results.append(self._function())
        except BaseException as error:
            self._error = error
        finally:
            self._running.release()

    def result(self) -> Result:
        """Wait for the function's result, or for its exception."""
        # Unlike Thread.join, this ends at once when Ctrl-C is pressed, in every Python.
        self._running.acquire()
        if self._error is not None:
            raise self._error
        return self._results[0]


def on_large_stack(function: Callable[[], Result]) -> Result:
    """What `function` returns or raises, run in a thread of its own with a large stack.

    Where no thread can be started it runs in this one.
    """
    work = _Work(function)
    if not _started(threading.Thread(target=work.run, name="flake8-softmax", daemon=True)):
        return function()
    return work.result()


def _started(thread: threading.Thread) -> bool:
    """Start a thread; new threads of others get the large stack too while this lasts."""
    with _STARTING:
        try:
            before = threading.stack_size(SIZE)
        except (RuntimeError, ValueError):
            return False
        try:
            thread.start()
        except RuntimeError:
            return False
        finally:
            if threading.stack_size() == SIZE:
                threading.stack_size(before)
    return True
