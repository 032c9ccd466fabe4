"""Rows of a file of JSON lines, which may be compressed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from functools import partial
from posixpath import basename
from typing import BinaryIO, Final

from flake8_softmax.scan.answer import Answer
from flake8_softmax.scan.columns import Columns, columns_of
from flake8_softmax.scan.inputs import Input, too_large, unreadable
from flake8_softmax.scan.settings import Settings
from flake8_softmax.scan.sources.cutting import cut
from flake8_softmax.scan.sources.streams import Following, opened, words
from flake8_softmax.scan.task import Task

_CHUNK: Final = 1 << 20

_LONGEST_ESCAPE: Final = 6
"""Bytes of JSON for one byte of text, at most: an escape such as `\\u001b`."""


_NOT_CHOSEN: Final = Answer("skipped", "its name is not one of those that are looked at")


def tasks(origin: str, state: str, settings: Settings) -> Iterator[Task]:
    """The file is read once for it; the last task says so if it is broken."""
    return cut("jsonl", origin, state, _places(origin), "file")


def _places(origin: str) -> Iterator[tuple[int, int]]:
    """Where each line begins, and its length."""
    at = 0
    with opened(origin) as stream:
        for size in _lengths(stream):
            yield at, size
            at += size


def following(task: Task, settings: Settings) -> Following:
    """The rows from the first of a task on, by the byte at which they begin."""
    at = task.start
    with opened(task.source, at) as stream:
        for line, size in _lines(stream, _LONGEST_ESCAPE * settings.max_file):
            yield at, partial(_input, line=line, size=size, settings=settings)
            at += size + 1


def name(task: Task, number: int) -> str:
    """What an input without a path is called."""
    return f"row {number + 1} from byte {task.start}"


def _input(name: str, line: bytes, size: int, settings: Settings) -> Input:
    if size > len(line):
        return too_large(name, size, len(line))
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return unreadable(name, f"not JSON: {words(error)}")
    if not isinstance(row, dict):
        return unreadable(name, "not a JSON object")
    columns = columns_of(list(row), settings)
    if isinstance(columns, str):
        return unreadable(name, columns)
    return row_input(name, row, columns, settings)


def row_input(name: str, row: Mapping[str, object], columns: Columns, settings: Settings) -> Input:
    """The input that a row of a table is; `name` is what it is called without a path."""
    path, repo = _text(row, columns.path), _text(row, columns.repo)
    if path is not None and not any(fnmatch(basename(path), one) for one in settings.include):
        return Input(path, repo=repo, problem=_NOT_CHOSEN)
    return _content_input(path or name, repo, row[columns.content], settings.max_file)


def _text(row: Mapping[str, object], column: str | None) -> str | None:
    found = row.get(column) if column is not None else None
    return found if isinstance(found, str) and found else None


def _content_input(path: str, repo: str | None, content: object, limit: int) -> Input:
    if content is None:
        return unreadable(path, "there is no content", repo)
    if not isinstance(content, (str, bytes)):
        return unreadable(path, "the content is not text", repo)
    if len(content) > limit:
        return too_large(path, len(content), limit, repo)
    return Input(path, content, repo)


def _lengths(stream: BinaryIO) -> Iterator[int]:
    """The bytes of each line with its end; of the last also without one."""
    length = 0
    while data := stream.read(_CHUNK):
        *ends, rest = data.split(b"\n")
        for part in ends:
            yield length + len(part) + 1
            length = 0
        length += len(rest)
    if length:
        yield length


def _lines(stream: BinaryIO, limit: int) -> Iterator[tuple[bytes, int]]:
    """The lines with their lengths; of one that is longer than the limit only its beginning."""
    line, length = bytearray(), 0
    while data := stream.read(_CHUNK):
        *ends, rest = data.split(b"\n")
        for part in ends:
            line += part[: max(0, limit - len(line))]
            yield bytes(line), length + len(part)
            line, length = bytearray(), 0
        line += rest[: max(0, limit - len(line))]
        length += len(rest)
    if length:
        yield bytes(line), length
