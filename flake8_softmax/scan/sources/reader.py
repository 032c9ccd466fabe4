"""The inputs of one task after the other; a file that holds many is read forwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final

from flake8_softmax.scan.inputs import Input, unreadable
from flake8_softmax.scan.settings import Settings
from flake8_softmax.scan.sources import folder, jsonl, parquet, tar
from flake8_softmax.scan.sources.streams import BROKEN, Following, is_compressed, words
from flake8_softmax.scan.task import Task

_MODULES: Final[dict[str, Any]] = {"parquet": parquet, "tar": tar, "jsonl": jsonl}


class Reader:
    """Goes on where the last task ended, if the next one begins at that place or behind it.

    What is compressed cannot be entered in the middle. A worker that is given tasks in their order
    reads such a file once, whoever does the tasks between them.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._file: tuple[str, str, int] | None = None
        self._place = 0
        self._following: Following | None = None

    def inputs(self, task: Task) -> Iterator[Input]:
        """The inputs of a task, as many as its count says; those that cannot be read say so."""
        if task.kind == "broken":
            yield unreadable(task.source, task.problem)
        elif task.kind == "folder":
            yield from folder.inputs(task, self._settings)
        else:
            yield from self._inputs(task, _MODULES[task.kind])

    def close(self) -> None:
        """Close the file that is open, if there is one."""
        following, self._following = self._following, None
        if following is not None:
            with suppress(*BROKEN):
                following.close()

    def _inputs(self, task: Task, module: Any) -> Iterator[Input]:
        done, reason = 0, "the file has changed meanwhile"
        try:
            for place, read in self._from(task, module):
                self._place = place
                if place < task.start:
                    continue
                yield read(module.name(task, done))
                done += 1
                if done == task.count:
                    return
        except BROKEN as error:
            reason = words(error)
        self.close()
        for number in range(done, task.count):
            yield unreadable(module.name(task, number), reason)

    def _from(self, task: Task, module: Any) -> Following:
        """What follows the input that was read last, or the start of the task."""
        file = (task.source, task.state, task.group)
        following = self._following
        if following is None or file != self._file or not self._is_before(task):
            self.close()
            following = self._following = module.following(task, self._settings)
            self._file = file
        return following

    def _is_before(self, task: Task) -> bool:
        """Whether a task of the open file is reached by going on, and in no shorter way."""
        can_be_entered = task.kind != "parquet" and not is_compressed(task.source)
        return self._place < task.start and not can_be_entered
