"""Work that is waited for only so long."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from typing import TypeVar

Result = TypeVar("Result")


def started(function: Callable[[], Result]) -> Future[Result]:
    """The coming result of `function`, which runs in a thread that ends with the process."""
    future: Future[Result] = Future()
    thread = threading.Thread(target=_run, args=(function, future), daemon=True)
    try:
        thread.start()
    except RuntimeError:
        _run(function, future)
    return future


def waited(future: Future[Result], seconds: float) -> Result | None:
    """The result if it comes within some seconds and is no exception."""
    try:
        return future.result(seconds)
    except FutureTimeoutError:
        return None
    except Exception:
        return None


def _run(function: Callable[[], Result], future: Future[Result]) -> None:
    try:
        future.set_result(function())
    except Exception as error:
        future.set_exception(error)
