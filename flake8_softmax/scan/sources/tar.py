"""Members of a tar, which may be compressed; nothing is extracted, no link is followed."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from functools import partial

from flake8_softmax.scan.choice import Choice, choice_of
from flake8_softmax.scan.inputs import Input, repo_of, too_large, unreadable
from flake8_softmax.scan.settings import Settings
from flake8_softmax.scan.sources.cutting import cut
from flake8_softmax.scan.sources.streams import BROKEN, Following, opened, words
from flake8_softmax.scan.task import Task


def tasks(origin: str, state: str, settings: Settings) -> Iterator[Task]:
    """The archive is read once for it; the last task says so if it is broken."""
    return cut("tar", origin, state, _places(origin, choice_of(settings)), "archive")


def _places(origin: str, choice: Choice) -> Iterator[tuple[int, int]]:
    """Where each chosen member begins, and its size."""
    with opened(origin) as stream, tarfile.open(fileobj=stream, mode="r|") as archive:
        for member in _chosen(archive, choice):
            yield member.offset, member.size


def following(task: Task, settings: Settings) -> Following:
    """The chosen members from the first of a task on, by the byte at which they begin."""
    start, choice = task.start, choice_of(settings)
    with (
        opened(task.source, start) as stream,
        tarfile.open(fileobj=stream, mode="r|") as archive,
    ):
        for member in _chosen(archive, choice):
            yield start + member.offset, partial(_input, archive, member, settings.max_file)


def name(task: Task, number: int) -> str:
    """What an input is called that cannot be read."""
    return f"member {number + 1} from byte {task.start}"


def _chosen(archive: tarfile.TarFile, choice: Choice) -> Iterator[tarfile.TarInfo]:
    """The members that are inputs; those that were met are not kept, there may be millions."""
    while (member := archive.next()) is not None:
        archive.members.clear()  # type: ignore[attr-defined]
        if member.isreg() and choice.takes(member.name):
            yield member


def _input(archive: tarfile.TarFile, member: tarfile.TarInfo, limit: int, _: str) -> Input:
    path, repo = member.name, repo_of(member.name)
    if member.size > limit:
        return too_large(path, member.size, limit, repo)
    try:
        stream = archive.extractfile(member)
        data = stream.read() if stream is not None else b""
    except BROKEN as error:
        return unreadable(path, words(error), repo)
    if len(data) < member.size:
        return unreadable(path, "the archive ends early", repo)
    return Input(path, data, repo)
