"""Tasks on a Dask cluster: the same work, done by its workers; needs the extra `dask`.

The scheduler holds a window of tasks, since a hundred thousand futures cost it more than the
analysis. Dask suspects all tasks of a worker that dies, not only the one that ran: a task is given
to it again some times before it is given up.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final

from flake8_softmax.cli.errors import UsageError
from flake8_softmax.scan.local import Result
from flake8_softmax.scan.output import Output
from flake8_softmax.scan.settings import Settings
from flake8_softmax.scan.task import Task
from flake8_softmax.scan.worker import Done, Known, Worker

LOCAL: Final = "local"
"""In the place of an address: a cluster on this machine, for the time of the scan."""

WINDOW: Final = 4
"""Tasks that the scheduler holds for each thread of a worker."""

TRIES: Final = 4
"""How often a task is given to the cluster that loses its worker each time."""

TIMEOUT: Final = 30
"""Seconds to wait for a scheduler."""

_own = threading.local()


class Cluster:
    """The workers of a Dask scheduler."""

    def __init__(self, settings: Settings, output: Output, address: str, jobs: int) -> None:
        self._settings = settings
        self._output = output
        self._address = address
        self._jobs = jobs

    def results(self, tasks: Sequence[Task]) -> Iterator[Result]:
        """What becomes of each task, in the order in which they are done.

        Raises UsageError if there is no scheduler, or if it is lost.
        """
        client = _client(self._address, self._jobs)
        from distributed.client import FutureCancelledError

        try:
            self._await_workers(client)
            yield from self._results(client, tasks)
        except (FutureCancelledError, OSError) as error:
            raise UsageError(
                f"the scheduler is lost; run the same command again ({error})"
            ) from error
        finally:
            cluster = client.cluster
            client.close(timeout=TIMEOUT)
            if cluster is not None:
                cluster.close()

    def _await_workers(self, client: Any) -> None:
        if not _threads(client):
            place = f"the scheduler at {self._address} has no workers yet; waiting for one"
            print(f"flake8-softmax: {place}", file=sys.stderr, flush=True)
            client.wait_for_workers(1)

    def _results(self, client: Any, tasks: Sequence[Task]) -> Iterator[Result]:
        from dask.distributed import as_completed
        from distributed.scheduler import KilledWorker

        waiting = iter(tasks)
        tries: dict[str, int] = {}
        running: dict[Any, Task] = {}
        completed = as_completed()

        def submit(task: Task) -> None:
            tries[task.name] = tries.get(task.name, 0) + 1
            key = f"scan-{task.name}-{tries[task.name]}"
            arguments = (task, self._settings, self._output.address)
            future = client.submit(_run, *arguments, key=key, pure=False, retries=2)
            running[future] = task
            completed.add(future)

        for task in islice(waiting, WINDOW * max(self._jobs, _threads(client))):
            submit(task)
        for future in completed:
            task = running.pop(future)
            try:
                yield task, future.result()
            except KilledWorker as error:
                if tries[task.name] < TRIES:
                    submit(task)
                    continue
                yield task, OSError(f"its worker died {TRIES} times: {error}")
            for task in islice(waiting, 1):
                submit(task)


def _client(address: str, jobs: int) -> Any:
    try:
        from dask.distributed import Client, LocalCluster
    except ImportError as error:
        install = "python -m pip install 'flake8-softmax[scan,dask]'"
        raise UsageError(f"--scheduler needs Dask: {install}") from error
    if address == LOCAL:
        try:
            return Client(
                LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=None)
            )
        except (OSError, RuntimeError) as error:
            raise UsageError(
                f"the cluster does not start; run the same command again ({error})"
            ) from error
    try:
        return Client(address, timeout=TIMEOUT)
    except (OSError, ValueError) as error:
        raise UsageError(f"there is no scheduler at {address}: {error}") from error


def _threads(client: Any) -> int:
    return int(sum(client.nthreads().values()))


def _run(task: Task, settings: Settings, address: str) -> Done | OSError:
    """Do a task on a worker; each thread of it keeps a child from task to task."""
    worker: Worker | None = getattr(_own, "worker", None)
    if worker is None or _own.settings != settings:
        worker, _own.settings = Worker(settings, Known()), settings
        _own.worker = worker
    try:
        return worker.run(task, Output(address))
    except OSError as error:
        return OSError(str(error))
