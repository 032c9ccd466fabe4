"""Rows of a Parquet file; only the columns that are needed are read, and only its end to cut it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, Final

import pyarrow.parquet as pq

from flake8_softmax.scan.columns import columns_of
from flake8_softmax.scan.settings import Settings
from flake8_softmax.scan.sources.jsonl import row_input
from flake8_softmax.scan.sources.streams import BROKEN, Following, opened, words
from flake8_softmax.scan.task import MOST_BYTES, MOST_FILES, Task

_BATCH: Final = 64
"""Rows that are decoded at once."""

_BUFFER: Final = 1 << 20


def tasks(origin: str, state: str, settings: Settings) -> Iterator[Task]:
    """Pieces of row groups; one that says so if the file cannot be read."""
    try:
        with opened(origin) as stream:
            file = pq.ParquetFile(stream)
            columns = columns_of(file.schema_arrow.names, settings)
            groups = [_group(file, number) for number in range(file.metadata.num_row_groups)]
    except BROKEN as error:
        yield Task("broken", origin, origin, 1, state, problem=f"not Parquet: {words(error)}")
        return
    if isinstance(columns, str):
        yield Task("broken", origin, origin, 1, state, problem=columns)
        return
    for group, (rows, size) in enumerate(groups):
        step = max(1, min(MOST_FILES, MOST_BYTES * rows // max(size, 1)))
        for start in range(0, rows, step):
            count = min(step, rows - start)
            yield Task("parquet", origin, origin, count, state, group=group, start=start)


def following(task: Task, settings: Settings) -> Following:
    """The rows of a row group from the first of a task on, by their number in the group."""
    with opened(task.source) as stream:
        file = pq.ParquetFile(stream, buffer_size=_BUFFER, pre_buffer=False)
        columns = columns_of(file.schema_arrow.names, settings)
        if isinstance(columns, str):
            raise ValueError(columns)
        at = 0
        for batch in file.iter_batches(
            _BATCH, row_groups=[task.group], columns=columns.names, use_threads=False
        ):
            for number in range(max(0, task.start - at), len(batch)):
                (row,) = batch.slice(number, 1).to_pylist()
                yield at + number, partial(row_input, row=row, columns=columns, settings=settings)
            at += len(batch)


def _group(file: Any, number: int) -> tuple[int, int]:
    """The rows and the bytes of a row group."""
    found = file.metadata.row_group(number)
    return found.num_rows, found.total_byte_size


def name(task: Task, number: int) -> str:
    """What an input without a path is called."""
    return f"row {task.start + number + 1} of row group {task.group + 1}"
