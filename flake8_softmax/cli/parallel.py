"""Work on many files in several processes, where it pays."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

T = TypeVar("T")

WORTH_A_PROCESS: Final = 20
"""Files about Keras below which one more process costs more than it saves."""


def processes(asked: int | None, files: int) -> int:
    """How many processes to use for some files, if `asked` are asked for, or None."""
    if asked is not None:
        return max(1, min(asked, files))
    return max(1, min(processors(), files // WORTH_A_PROCESS))


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def each(
    function: Callable[[str], T], paths: Sequence[str], jobs: int, died: Callable[[str], T]
) -> Iterator[T]:
    """What the function makes of each path, in the order of the paths.

    With more than one job it runs in that many processes and must be importable there; the largest
    files come first. Where it ends its process, the result is what `died` makes of the path.
    """
    if jobs == 1:
        yield from map(function, paths)
        return
    results: dict[str, T] = {}
    workers = _Workers(function, jobs, died)
    expected = deque(paths)
    for path, result in workers.results(sorted(paths, key=_size, reverse=True)):
        results[path] = result
        while expected and expected[0] in results:
            yield results.pop(expected.popleft())


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


class _Workers(Generic[T]):
    """Processes that work on one file each at a time."""

    def __init__(self, function: Callable[[str], T], jobs: int, died: Callable[[str], T]) -> None:
        self._function = function
        self._jobs = jobs
        self._died = died
        self._running: dict[Future[T], str] = {}

    def results(self, paths: Sequence[str]) -> Iterator[tuple[str, T]]:
        """Each path with its result, as they come.

        When a process dies, what was being worked on is done again, each file in a process of its
        own, so that only the file that is to blame goes without a result.
        """
        waiting = deque(paths)
        while waiting:
            yield from self._until_broken(waiting)
            suspects = list(self._running.values())
            self._running.clear()
            yield from ((path, self._alone(path)) for path in suspects)

    def _until_broken(self, waiting: deque[str]) -> Iterator[tuple[str, T]]:
        from concurrent.futures import FIRST_COMPLETED, wait
        from concurrent.futures.process import BrokenProcessPool

        pool = _pool(self._jobs)
        try:
            while waiting or self._running:
                self._submit(pool, waiting)
                done, _ = wait(self._running, return_when=FIRST_COMPLETED)
                yield from self._collected(done)
        except BrokenProcessPool:
            return
        finally:
            pool.shutdown(cancel_futures=True)

    def _submit(self, pool: ProcessPoolExecutor, waiting: deque[str]) -> None:
        while waiting and len(self._running) < 2 * self._jobs:
            future = _submitted(pool, self._function, waiting[0])
            self._running[future] = waiting.popleft()

    def _collected(self, done: Iterable[Future[T]]) -> Iterator[tuple[str, T]]:
        for future in done:
            result = future.result()
            yield self._running.pop(future), result

    def _alone(self, path: str) -> T:
        from concurrent.futures.process import BrokenProcessPool

        with _pool(1) as pool:
            try:
                return _submitted(pool, self._function, path).result()
            except BrokenProcessPool:
                return self._died(path)


def _pool(jobs: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(jobs, initializer=_end_at_interrupt)


def _submitted(pool: ProcessPoolExecutor, function: Callable[[str], T], path: str) -> Future[T]:
    """Let the pool work on a path; a process that it starts gets no Ctrl-C before it is set up."""
    if not hasattr(signal, "pthread_sigmask"):
        return pool.submit(function, path)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(function, path)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_at_interrupt() -> None:
    """Let Ctrl-C end a worker without a word: the command reports it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
