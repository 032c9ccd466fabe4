"""The three tables of results, as Arrow and as Parquet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from flake8_softmax import __version__
from flake8_softmax.scan.answer import Row
from flake8_softmax.scan.settings import SCHEMA

_INPUT: Final = [
    ("source", pa.string()),
    ("repo", pa.string()),
    ("path", pa.string()),
    ("sha256", pa.string()),
]
"""What every table says of the input that a row is about."""

_CELL: Final = [("cell", pa.int32()), ("cell_row", pa.int32()), ("cell_col", pa.int32())]

TABLES: Final[Mapping[str, pa.Schema]] = {
    "files": pa.schema(
        [
            *_INPUT,
            ("kind", pa.string()),
            ("bytes", pa.int64()),
            ("chars", pa.int64()),
            ("encoding", pa.string()),
            ("cells", pa.int32()),
            ("language_version", pa.string()),
            ("status", pa.string()),
            ("reason", pa.string()),
            ("cpu", pa.float64()),
            ("n_findings", pa.int32()),
            ("n_models", pa.int32()),
            ("plugin", pa.string()),
            ("rules", pa.string()),
            ("schema", pa.int32()),
        ]
    ),
    "findings": pa.schema(
        [
            *_INPUT,
            ("code", pa.string()),
            ("name", pa.string()),
            ("level", pa.string()),
            ("opt_in", pa.bool_()),
            ("message", pa.string()),
            ("row", pa.int32()),
            ("col", pa.int32()),
            ("end_row", pa.int32()),
            ("end_col", pa.int32()),
            *_CELL,
            ("other_path", pa.string()),
            ("other_row", pa.int32()),
        ]
    ),
    "models": pa.schema(
        [
            *_INPUT,
            ("row", pa.int32()),
            ("col", pa.int32()),
            *_CELL,
            ("output", pa.int32()),
            ("form", pa.string()),
            ("base", pa.string()),
            ("compiled", pa.bool_()),
            ("layers", pa.int32()),
            ("input_shape", pa.list_(pa.int64())),
            ("input_scaling", pa.string()),
            ("data_source", pa.string()),
            ("data_low", pa.float64()),
            ("data_high", pa.float64()),
            ("data_scaling", pa.list_(pa.string())),
            ("metrics", pa.list_(pa.string())),
            ("optimizer", pa.string()),
            ("learning_rate", pa.float64()),
            ("uses", pa.list_(pa.string())),
            ("fitted", pa.bool_()),
            ("output_name", pa.string()),
            ("output_layer", pa.string()),
            ("activation", pa.string()),
            ("units", pa.int64()),
            ("loss", pa.string()),
            ("from_logits", pa.bool_()),
            ("labels", pa.string()),
            ("classes", pa.int64()),
            ("first_class", pa.int64()),
            ("understood", pa.bool_()),
            ("reason", pa.string()),
        ]
    ),
}
"""The columns of each table; the last to be written of a task is `files`."""


def written(table: str, rows: Sequence[Row]) -> bytes:
    """A Parquet file with rows of a table."""
    return encoded(pa.Table.from_pylist([_row(row) for row in rows], TABLES[table]))


def encoded(table: pa.Table) -> bytes:
    """A Parquet file with a table, and with the version of its schema."""
    metadata = {"flake8-softmax.schema": str(SCHEMA), "flake8-softmax.version": __version__}
    sink = pa.BufferOutputStream()
    pq.write_table(table.replace_schema_metadata(metadata), sink, compression="zstd")
    return bytes(sink.getvalue().to_pybytes())


def _row(row: Row) -> Row:
    return {name: _storable(value) for name, value in row.items()}


def _storable(value: Any) -> Any:
    """Text without what UTF-8 cannot hold, numbers that columns can."""
    match value:
        case str():
            return value.encode("utf-8", "backslashreplace").decode("utf-8")
        case bool():
            return value
        case int() if abs(value) >= _LARGEST:
            return None
        case list():
            return [_storable(item) for item in value]
        case _:
            return value


_LARGEST: Final = 1 << 31
"""From here on a number of a program is not kept: no count of classes or units is as large."""
