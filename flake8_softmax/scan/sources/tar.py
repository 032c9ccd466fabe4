"""Members of a tar, which may be compressed; nothing is extracted, no link is followed."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from itertools import islice

from flake8_softmax.scan.choice import Choice, choice_of
from flake8_softmax.scan.inputs import Input, repo_of, too_large, unreadable
from flake8_softmax.scan.settings import Settings
from flake8_softmax.scan.sources.cutting import cut
from flake8_softmax.scan.sources.streams import BROKEN, opened, skip, words
from flake8_softmax.scan.task import Task

_BROKEN = (*BROKEN, tarfile.TarError)


def tasks(origin: str, state: str, settings: Settings) -> Iterator[Task]:
    """The archive is read once for it; the last task says so if it is broken."""
    return cut("tar", origin, state, _places(origin, choice_of(settings)), _BROKEN, "archive")


def _places(origin: str, choice: Choice) -> Iterator[tuple[int, int]]:
    """Where each chosen member begins, and its size."""
    with opened(origin) as stream, tarfile.open(fileobj=stream, mode="r|") as archive:
        for member in archive:
            if _is_chosen(member, choice):
                yield member.offset, member.size


def inputs(task: Task, settings: Settings) -> Iterator[Input]:
    """The members of a task; those that cannot be read say so."""
    done, reason = 0, "the archive has changed meanwhile"
    try:
        with opened(task.source) as stream:
            skip(stream, task.start)
            with tarfile.open(fileobj=stream, mode="r|") as archive:
                choice = choice_of(settings)
                chosen = (member for member in archive if _is_chosen(member, choice))
                for member in islice(chosen, task.count):
                    yield _input(archive, member, settings.max_file)
                    done += 1
    except _BROKEN as error:
        reason = words(error)
    for number in range(done, task.count):
        yield unreadable(f"member {number + 1} from byte {task.start}", reason)


def _is_chosen(member: tarfile.TarInfo, choice: Choice) -> bool:
    return member.isreg() and choice.takes(member.name)


def _input(archive: tarfile.TarFile, member: tarfile.TarInfo, limit: int) -> Input:
    path, repo = member.name, repo_of(member.name)
    if member.size > limit:
        return too_large(path, member.size, limit, repo)
    try:
        stream = archive.extractfile(member)
        data = stream.read() if stream is not None else b""
    except _BROKEN as error:
        return unreadable(path, words(error), repo)
    if len(data) < member.size:
        return unreadable(path, "the archive ends early", repo)
    return Input(path, data, repo)
