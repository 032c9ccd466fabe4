"""The results of a scan, read again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from flake8_softmax.cli.errors import UsageError
from flake8_softmax.scan.output import Output
from flake8_softmax.scan.sources.streams import BROKEN, words
from flake8_softmax.scan.tables import TABLES


def read(output: Output, table: str, columns: Sequence[str] | None = None) -> Any:
    """A table of the tasks that are done, as Arrow; raises UsageError if a file is broken."""
    names = TABLES[table].names if columns is None else list(columns)
    schema = pa.schema([TABLES[table].field(name) for name in names])
    done = sorted(output.names("files"))
    parts = [_part(output, f"{table}/{name}.parquet", schema) for name in done]
    return pa.concat_tables([schema.empty_table(), *parts])


def _part(output: Output, path: str, schema: Any) -> Any:
    try:
        with output.filesystem.open(f"{output.root}/{path}", "rb") as stream:
            found = pq.read_table(stream, columns=schema.names)
        return found.replace_schema_metadata(None).cast(schema)
    except (*BROKEN, KeyError) as error:
        raise UsageError(f"{output.address}/{path}: {words(error)}") from error
