"""Settings of the whole process that an analysis changes for a while, in any number of threads."""

from __future__ import annotations

import gc
import os
import re
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from types import TracebackType
from typing import Any, Final, TypeAlias, cast

Filter: TypeAlias = tuple[Any, ...]
Setting: TypeAlias = AbstractContextManager[None]

# Before 3.11 every Python call also takes from the C stack.
_RECURSION_LIMIT: Final = 6000 if sys.version_info >= (3, 11) else 3000
_OF_PARSED_TEXT: Final[Filter] = ("ignore", None, Warning, re.compile("<unknown>$"), 0)


class _Switch:
    """A setting that holds while at least one block needs it.

    The first block makes it, the last one takes it back.
    """

    def __init__(self, setting: Callable[[], Setting]) -> None:
        self._setting = setting
        self._lock = threading.Lock()
        self._made: Setting | None = None
        self._blocks = 0
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._forked)

    def __enter__(self) -> None:
        with self._lock:
            if self._made is None:
                self._made = self._setting()
                self._made.__enter__()
            self._blocks += 1

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        with self._lock:
            self._blocks -= 1
            if not self._blocks:
                self._take_back()

    def _take_back(self) -> None:
        if self._made is not None:
            self._made.__exit__(None, None, None)
            self._made = None

    def _forked(self) -> None:
        """A forked process has none of the other threads that are in a block."""
        self._lock = threading.Lock()
        self._blocks = 0
        self._take_back()


@contextmanager
def _raised_limit() -> Iterator[None]:
    before = sys.getrecursionlimit()
    raised = max(before, _RECURSION_LIMIT)
    sys.setrecursionlimit(raised)
    yield
    if sys.getrecursionlimit() == raised:
        sys.setrecursionlimit(before)


@contextmanager
def _disabled_collector() -> Iterator[None]:
    enabled = gc.isenabled()
    gc.disable()
    yield
    if enabled:
        gc.enable()


@contextmanager
def _filtered_warnings() -> Iterator[None]:
    """The filter is put into the list itself: `filterwarnings` would have all modules warn again.

    Others may have replaced the list meanwhile by a copy, as `catch_warnings` does.
    """
    filters = cast("list[Filter]", warnings.filters)
    filters.insert(0, _OF_PARSED_TEXT)
    yield
    for changed in (filters, cast("list[Filter]", warnings.filters)):
        if _OF_PARSED_TEXT in changed:
            changed.remove(_OF_PARSED_TEXT)


_LIMIT: Final = _Switch(_raised_limit)
_COLLECTOR: Final = _Switch(_disabled_collector)
_WARNINGS: Final = _Switch(_filtered_warnings)


def deep_recursion() -> Setting:
    """Room for programs that nest deeper than Python's default recursion limit allows."""
    return _LIMIT


def uncollected() -> Setting:
    """Keeps the collector from walking, again and again, over trees that have no cycles."""
    return _COLLECTOR


def unwarned() -> Setting:
    r"""Keeps Python from warning of strings, such as "\d", in what is parsed for the analysis."""
    return _WARNINGS
