"""Tasks on this machine: threads that each own a child; the default, and all that is needed."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from typing import TypeAlias

from flake8_softmax.scan.output import Output
from flake8_softmax.scan.settings import Settings
from flake8_softmax.scan.task import Task
from flake8_softmax.scan.worker import Done, Known, Worker

Result: TypeAlias = tuple[Task, Done | OSError]
"""A task, and what became of it, or why its results could not be written."""


class Threads:
    """As many workers as there are jobs, each in a thread."""

    def __init__(self, settings: Settings, output: Output, jobs: int) -> None:
        self._settings = settings
        self._output = output
        self._jobs = jobs
        self._known = Known()
        self._workers: list[Worker] = []
        self._own = threading.local()

    def results(self, tasks: Sequence[Task]) -> Iterator[Result]:
        """What becomes of each task, in the order in which they are done."""
        waiting = iter(tasks)
        pool = ThreadPoolExecutor(self._jobs, thread_name_prefix="scan")
        running: dict[Future[Done | OSError], Task] = {}
        try:
            while True:
                for task in islice(waiting, 2 * self._jobs - len(running)):
                    running[pool.submit(self._run, task)] = task
                if not running:
                    return
                done, _ = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    yield running.pop(future), future.result()
        finally:
            for worker in self._workers:
                worker.guard.stop()
            pool.shutdown(cancel_futures=True)
            for worker in self._workers:
                worker.close()

    def _run(self, task: Task) -> Done | OSError:
        try:
            return self._worker().run(task, self._output)
        except OSError as error:
            return error

    def _worker(self) -> Worker:
        worker: Worker | None = getattr(self._own, "worker", None)
        if worker is None:
            worker = self._own.worker = Worker(self._settings, self._known)
            self._workers.append(worker)
        return worker
