"""Inputs of scans, good and bad, and what reads their results."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

PROGRAM = """\
from keras import Sequential, layers
model = Sequential([layers.Input((4,)), layers.Dense(1, activation="softmax")])
model.compile("adam", loss="binary_crossentropy")
"""
"""A program with one model and one finding, SMX203."""

MISBEHAVIOUR = """\
import os, time
from contextlib import suppress
from flake8_softmax import checker

real = checker.analysis

def analysis(text, *rest):
    while "# hang" in text:
        pass
    hoard = []
    while "# hoard" in text:
        hoard.append(bytearray(1 << 24))
    if "# crash" in text:
        os.kill(os.getpid(), 11)
    if "# once" in text:
        with suppress(FileExistsError):
            os.close(os.open(text.split()[-1], os.O_CREAT | os.O_EXCL))
            os.kill(os.getpid(), 9)
    if "# slow" in text:
        time.sleep(0.05)
    return real(text, *rest)

checker.analysis = analysis
"""
"""What Python runs when it starts; it stands for faults of the parser that nobody knows of."""


def program(number: int, comment: str = "") -> str:
    """A program unlike the others."""
    return f"{PROGRAM}# {number} # {comment}\n"


def notebook(*cells: str, version: str = "3.7.1") -> str:
    made = [{"cell_type": "code", "source": cell, "metadata": {}} for cell in cells]
    info = {"language_info": {"name": "python", "version": version}}
    return json.dumps({"cells": made, "metadata": info, "nbformat": 4, "nbformat_minor": 5})


def parquet(path: Path, rows: Sequence[Mapping[str, Any]], group: int = 1000) -> Path:
    pq.write_table(pa.Table.from_pylist(list(rows)), path, row_group_size=group)
    return path


def jsonl(rows: Sequence[object]) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def zst(data: bytes) -> bytes:
    return bytes(pa.compress(data, codec="zstd", asbytes=True))


def tar(members: Mapping[str, bytes | tarfile.TarInfo]) -> bytes:
    """An archive of files, and of members of other kinds."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in members.items():
            member = content if isinstance(content, tarfile.TarInfo) else tarfile.TarInfo(name)
            data = content if isinstance(content, bytes) else b""
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return out.getvalue()


def link(name: str, target: str, kind: bytes = tarfile.SYMTYPE) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.type, member.linkname = kind, target
    return member


def tgz(members: Mapping[str, bytes | tarfile.TarInfo]) -> bytes:
    return gzip.compress(tar(members))


def rows(folder: Path, table: str, *columns: str) -> list[Any]:
    """What a table holds, sorted; of one column its values, of several tuples."""
    found = pq.read_table(folder / table).to_pylist()
    if not columns:
        return found
    values = [tuple(row[column] for column in columns) for row in found]
    return sorted((one[0] for one in values) if len(columns) == 1 else values, key=repr)


def results(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """All tables without times, in an order that does not depend on the run."""
    tables = {table: rows(folder, table) for table in ("files", "findings", "models")}
    for row in tables["files"]:
        del row["cpu"]
    return {table: sorted(found, key=repr) for table, found in tables.items()}
