"""What a scan reads: each input has one row, whatever it is; each bad one says why."""

from __future__ import annotations

import io
import json
import os
import random
import tarfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("pyarrow")
pytest.importorskip("fsspec")

import fsspec
import pyarrow as pa
from fsspec.implementations.memory import MemoryFileSystem
from scan.conftest import Scan
from scan.samples import (
    PROGRAM,
    jsonl,
    link,
    notebook,
    parquet,
    rows,
    tar,
    tgz,
    zst,
)

from flake8_softmax.scan.settings import Settings
from flake8_softmax.scan.sources import plan
from flake8_softmax.scan.sources.reader import Reader

BIG = "import keras\n" + "#" * (1 << 20)


def test_every_bad_input_has_one_row_and_a_reason(scan: Scan) -> None:
    command = scan.command
    for name, data in {
        "src/good.py": PROGRAM,
        "src/copy.py": PROGRAM,
        "src/plain.py": "print()",
        "src/empty.py": "",
        "src/latin.py": "# caf\xe9\n".encode("latin-1") + PROGRAM.encode(),
        "src/binary.py": b"keras\xff\xfe\x80(((",
        "src/python2.py": "import keras\nprint 'x' if",
        "src/big.py": BIG,
        "src/broken.ipynb": '{"nbformat": 4, "cells": [{"cell_type": "code", keras',
        "src/.ipynb_checkpoints/a.py": PROGRAM,
        "src/notes.txt": PROGRAM,
    }.items():
        command.write(name, data)
    os.mkfifo(scan.folder / "src" / "pipe.py")
    command.write("garbage.parquet", b"PAR1 and nothing else")
    parquet(scan.folder / "other.parquet", [{"code": PROGRAM}])
    command.write(
        "tricks.tar",
        tar(
            {
                "../../up.py": PROGRAM.encode(),
                "/etc/root.py": PROGRAM.encode(),
                "link.py": link("link.py", "/etc/passwd"),
                "hard.py": link("hard.py", "../../up.py", tarfile.LNKTYPE),
                "device.py": link("device.py", "", tarfile.CHRTYPE),
                "kurs/a.py": PROGRAM.encode(),
            }
        ),
    )
    bomb = b'{"nbformat": 4, "cells": ["keras' + b" " * (8 << 20)
    command.write("bomb.tgz", tgz({"bomb.ipynb": bomb, "after.py": PROGRAM.encode()}))
    command.write(
        "cut.tar", tar({"a.py": PROGRAM.encode(), "b.py": BIG[:200_000].encode()})[:-100_000]
    )
    lines = jsonl([{"path": "a.py", "content": PROGRAM}, {"path": "null.py", "content": None}])
    lines += b"no json\n[1]\n" + jsonl([{"path": "x.py"}, {"path": "n.py", "content": 7}])
    lines += jsonl([{"path": "big.py", "content": BIG}, {"path": "a.md", "content": PROGRAM}])
    command.write("rows.jsonl.zst", zst(lines))
    done = scan(
        "--max-file=1MiB",
        *("src", "garbage.parquet", "other.parquet", "tricks.tar", "bomb.tgz", "cut.tar"),
        "rows.jsonl.zst",
        code=1,
    )
    found = rows(scan.folder / "out", "files", "source", "path", "status")
    assert found == sorted(
        [
            ("src", "good.py", "ok"),
            ("src", "copy.py", "ok"),
            ("src", "plain.py", "skipped"),
            ("src", "empty.py", "skipped"),
            ("src", "latin.py", "ok"),
            ("src", "binary.py", "undecodable"),
            ("src", "python2.py", "not-analysed"),
            ("src", "big.py", "not-analysed"),
            ("src", "broken.ipynb", "not-analysed"),
            ("garbage.parquet", "garbage.parquet", "unreadable"),
            ("other.parquet", "other.parquet", "unreadable"),
            ("tricks.tar", "../../up.py", "ok"),
            ("tricks.tar", "/etc/root.py", "ok"),
            ("tricks.tar", "kurs/a.py", "ok"),
            ("bomb.tgz", "bomb.ipynb", "not-analysed"),
            ("bomb.tgz", "after.py", "ok"),
            ("cut.tar", "a.py", "ok"),
            ("cut.tar", "b.py", "unreadable"),
            ("cut.tar", "cut.tar", "unreadable"),
            ("rows.jsonl.zst", "a.py", "ok"),
            ("rows.jsonl.zst", "null.py", "unreadable"),
            ("rows.jsonl.zst", "row 3 from byte 0", "unreadable"),
            ("rows.jsonl.zst", "row 4 from byte 0", "unreadable"),
            ("rows.jsonl.zst", "row 5 from byte 0", "unreadable"),
            ("rows.jsonl.zst", "n.py", "unreadable"),
            ("rows.jsonl.zst", "big.py", "not-analysed"),
            ("rows.jsonl.zst", "a.md", "skipped"),
        ],
        key=repr,
    )
    reasons = rows(scan.folder / "out", "files", "path", "status", "reason")
    assert [one for one in reasons if one[1] != "ok" and not one[2]] == []
    assert "other.parquet: unreadable: there is no column content; there are code" in done.err
    assert "garbage.parquet: unreadable: not Parquet" in done.err
    assert not (scan.folder.parent / "up.py").exists()
    assert rows(scan.folder / "out", "findings", "code").count("SMX203") == 9


def test_a_source_that_is_not_there_is_an_error(scan: Scan) -> None:
    scan.command.write("a.py", PROGRAM)
    for source in ("nowhere", "nothing.parquet", "memory://nowhere", "nosuch://a/b"):
        done = scan("a.py", source, code=2)
        assert source in done.err
        assert not (scan.folder / "out").exists()


def test_facts_about_files(scan: Scan) -> None:
    scan.command.write("a/one.ipynb", notebook(PROGRAM, "1", version="3.6.9"))
    scan.command.write("a/b/two.py", "\ufeff" + PROGRAM)
    scan(".")
    names = ("repo", "path", "kind", "encoding", "cells", "language_version", "n_models")
    assert rows(scan.folder / "out", "files", *names) == [
        ("a", "a/b/two.py", "script", "utf-8", None, None, 1),
        ("a", "a/one.ipynb", "notebook", "utf-8", 2, "3.6.9", 1),
    ]
    findings = rows(scan.folder / "out", "findings", "path", "row", "cell", "cell_row")
    assert [one[0::2] for one in findings] == [("a/b/two.py", None), ("a/one.ipynb", 1)]


def test_a_file_that_is_named_twice_is_one_input(scan: Scan) -> None:
    scan.command.write("a/one.py", PROGRAM)
    scan("a", "a/one.py", "./a", scan.folder / "a")
    assert rows(scan.folder / "out", "files", "path") == ["one.py"]


def test_columns_are_mapped(scan: Scan) -> None:
    parquet(
        scan.folder / "a.parquet",
        [{"file": "x/a.py", "code": PROGRAM, "project": "me/x"}, {"code": PROGRAM}],
    )
    scan("a.parquet", "--columns=path=file,content=code,repo=project")
    assert rows(scan.folder / "out", "files", "path", "repo", "status") == [
        ("row 2 of row group 1", None, "ok"),
        ("x/a.py", "me/x", "ok"),
    ]


def test_addresses(scan: Scan) -> None:
    import fsspec

    memory = fsspec.filesystem("memory")
    memory.pipe_file("/scan-in/x/a.py", PROGRAM.encode())
    memory.pipe_file("/scan-in/x/venv/b.py", PROGRAM.encode())
    memory.pipe_file("/scan-in/rows.jsonl", jsonl([{"content": PROGRAM}]))
    sources = ("memory://scan-in", "memory://scan-in/x/a.py", "memory://scan-in/rows.jsonl")
    scan(*sources, out="memory://scan-out")
    names = memory.ls("/scan-out/files", detail=False)
    assert len(names) == 3
    tables = [pa.parquet.read_table(io.BytesIO(memory.cat_file(name))) for name in names]
    assert sorted(path for table in tables for path in table["path"].to_pylist()) == [
        "a.py",
        "row 1 from byte 0",
        "x/a.py",
    ]
    assert "1 file done before" not in scan(*sources, out="memory://scan-out").err


def readable(made: str, data: bytes, folder: Path) -> list[tuple[str, object]]:
    """The inputs of a file of this name; as many as was planned."""
    path = folder / made
    path.write_bytes(data)
    limits = Settings(max_file=1000)
    tasks = plan([str(path)], limits, "")
    reader = Reader(limits)
    found = [list(reader.inputs(task)) for task in tasks]
    reader.close()
    assert [len(some) for some in found] == [task.count for task in tasks]
    return [(one.path, one.content) for some in found for one in some if one.problem is None]


NAMES = [f"{number}.py" for number in range(1100)]
ROWS = [{"path": name, "content": name * 3} for name in NAMES]
MEMBERS = {name: (name * 3).encode() for name in NAMES}


def table(rows: Sequence[Mapping[str, str]], group: int) -> bytes:
    sink = io.BytesIO()
    pa.parquet.write_table(pa.Table.from_pylist(rows), sink, row_group_size=group)
    return sink.getvalue()


MADE: dict[str, Callable[[], bytes]] = {
    "a.tar": lambda: tar(MEMBERS),
    "a.tar.gz": lambda: tgz(MEMBERS),
    "a.tar.zst": lambda: zst(tar(MEMBERS)),
    "a.jsonl": lambda: jsonl(ROWS),
    "a.jsonl.zst": lambda: zst(jsonl(ROWS)),
    "a.parquet": lambda: table(ROWS, 400),
}


def text(content: object) -> str:
    return content.decode() if isinstance(content, bytes) else str(content)


@pytest.mark.parametrize("name", MADE)
def test_what_is_cut_or_changed_is_read_up_to_there(name: str, tmp_path: Path) -> None:
    data = MADE[name]()

    @settings(max_examples=12)
    @given(st.integers(0, len(data)), st.binary(max_size=40))
    def check(at: int, more: bytes) -> None:
        readable(name, data[:at] + more + data[at + len(more) :], tmp_path)
        for path, content in readable(name, data[:at], tmp_path):
            assert text(content) == path * 3

    assert [path for path, _ in readable(name, data, tmp_path)] == NAMES
    check()


class Counting(MemoryFileSystem):
    """Files in memory at `counting://`, and how many of their bytes were read."""

    protocol = "counting"
    count = 0

    def _open(self, path: str, mode: str = "rb", **how: Any) -> io.BytesIO:
        found = super()._open(path, mode, **how)
        return Counted(found.getvalue()) if mode == "rb" else found


class Counted(io.BytesIO):
    def read(self, size: int | None = -1, /) -> bytes:
        data = super().read(size)
        Counting.count += len(data)
        return data


LARGE = {f"{number}.py": random.Random(number).randbytes(4000).hex() for number in range(2600)}
LARGE_ROWS = [{"path": name, "content": content} for name, content in LARGE.items()]
LARGE_MEMBERS = {name: content.encode() for name, content in LARGE.items()}


@pytest.mark.parametrize(
    ("name", "make", "times"),
    [
        ("a.tar", lambda: tar(LARGE_MEMBERS), 1),
        ("a.jsonl", lambda: jsonl(LARGE_ROWS), 1.3),
        ("a.tar.gz", lambda: tgz(LARGE_MEMBERS), 2),
        ("a.tar.zst", lambda: zst(tar(LARGE_MEMBERS)), 2),
        ("a.jsonl.zst", lambda: zst(jsonl(LARGE_ROWS)), 2),
        ("a.parquet", lambda: table(LARGE_ROWS, 450), 1),
        ("a.parquet", lambda: table(LARGE_ROWS, 10_000), 2),
    ],
)
def test_tasks_do_not_read_again_what_is_before_them(
    name: str, make: Callable[[], bytes], times: float
) -> None:
    """Two workers take turns; what is compressed, each of them reads once."""
    fsspec.register_implementation("counting", Counting, clobber=True)
    address, data = f"counting://{name}", make()
    fsspec.filesystem("counting").pipe_file(address, data)
    chosen = Settings()
    tasks = plan([address], chosen, "")
    assert len(tasks) >= 6
    readers = [Reader(chosen), Reader(chosen)]
    Counting.count = 0
    found = [one for number, task in enumerate(tasks) for one in readers[number % 2].inputs(task)]
    assert {one.path: text(one.content) for one in found} == LARGE
    assert Counting.count < (times + 0.1) * len(data)


VALUES = st.none() | st.integers() | st.text()
OBJECTS = st.dictionaries(st.sampled_from(["path", "content", "repo"]), VALUES)


@settings(max_examples=50)
@given(lines=st.lists(st.binary(max_size=60) | st.builds(json.dumps, OBJECTS).map(str.encode)))
def test_any_lines_are_rows(tmp_path_factory: pytest.TempPathFactory, lines: list[bytes]) -> None:
    readable("a.jsonl", b"\n".join(lines), tmp_path_factory.getbasetemp())
