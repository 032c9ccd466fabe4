"""Members of a tar, which may be compressed; nothing is extracted, no link is followed."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from itertools import islice

from flake8_softmax.scan.choice import Choice, choice_of
from flake8_softmax.scan.inputs import Input, repo_of, too_large, unreadable
from flake8_softmax.scan.settings import Settings
from flake8_softmax.scan.sources.streams import BROKEN, opened, skip, words
from flake8_softmax.scan.task import MOST_BYTES, MOST_FILES, Task

_BROKEN = (*BROKEN, tarfile.TarError)


def tasks(origin: str, state: str, settings: Settings) -> Iterator[Task]:
    """The archive is read once for it; the last task says so if it is broken."""
    choice = choice_of(settings)
    start, count, size = 0, 0, 0
    problem = ""
    try:
        with opened(origin) as stream, tarfile.open(fileobj=stream, mode="r|") as archive:
            for member in archive:
                if not _is_chosen(member, choice):
                    continue
                if count and (count == MOST_FILES or size + member.size > MOST_BYTES):
                    yield Task("tar", origin, origin, count, state, start=start)
                    count, size = 0, 0
                if not count:
                    start = member.offset
                count, size = count + 1, size + member.size
    except _BROKEN as error:
        problem = f"the rest of the archive cannot be read: {words(error)}"
    if count:
        yield Task("tar", origin, origin, count, state, start=start)
    if problem:
        yield Task("broken", origin, origin, 1, state, problem=problem)


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
