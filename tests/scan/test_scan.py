"""Scans as a whole: the tables, faults of children and of the scan, resume, executors."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("pyarrow")
pytest.importorskip("fsspec")

import pyarrow.parquet as pq
from scan.conftest import Scan
from scan.samples import PROGRAM, parquet, program, results, rows

from flake8_softmax import __version__
from flake8_softmax.scan import guard

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "docs" / "examples"


def started(*arguments: str | Path, cwd: Path, before: str = "") -> subprocess.Popen[str]:
    """A scan in a process of its own."""
    start = f"{before}\nfrom flake8_softmax.cli.main import main\nraise SystemExit(main())"
    return subprocess.Popen(
        [sys.executable, "-c", start, "scan", *map(str, arguments)],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def children_of(pid: int) -> list[int]:
    """The processes that a process has started."""
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        found += map(int, (task / "children").read_text().split())
    return found


def is_running(pid: int) -> bool:
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False


def table(folder: Path, count: int, comment: str = "", group: int = 10) -> Path:
    made = [{"path": f"r{n % 7}/{n}.py", "content": program(n, comment)} for n in range(count)]
    return parquet(folder / "many.parquet", made, group)


def test_the_findings_are_those_of_check(scan: Scan) -> None:
    options = ("--isolated", "--enable-extensions=SMX9", "--format=json", "--softmax-imports=off")
    found = json.loads(scan.command("check", *options, EXAMPLES).out)
    scan(EXAMPLES)
    expected = [
        (
            Path(one["filename"]).name,
            one["code"],
            one["message"],
            one["location"]["row"],
            one["location"]["column"],
            one["cell"],
        )
        for one in found
    ]
    names = ("path", "code", "message", "row", "col", "cell")
    assert rows(scan.folder / "out", "findings", *names) == sorted(expected, key=repr) != []


def test_comments_and_codes_are_heard(scan: Scan) -> None:
    silent = PROGRAM.replace('"softmax")])', '"softmax")])  # noqa: SMX203')
    scan.command.write("a.py", silent)
    scan.command.write("b.py", PROGRAM)
    scan("a.py", "b.py")
    scan("a.py", "b.py", "--select=SMX5,SMX1", out="selected")
    scan("a.py", "b.py", "--disable-noqa", out="all")
    found = [rows(scan.folder / out, "findings", "path") for out in ("out", "selected", "all")]
    assert found == [["b.py"], [], ["a.py", "b.py"]]


def test_tables_have_a_version_and_no_source(scan: Scan) -> None:
    scan.command.write("a.py", PROGRAM + "\nsecret = 'word of the source'\n")
    scan("a.py")
    for name in ("files", "findings", "models"):
        (path,) = (scan.folder / "out" / name).iterdir()
        file = pq.ParquetFile(path)
        metadata = file.schema_arrow.metadata
        assert metadata[b"flake8-softmax.version"] == __version__.encode()
        assert metadata[b"flake8-softmax.schema"] == b"1"
        assert file.metadata.row_group(0).column(0).compression == "ZSTD"
        assert "secret" not in str(file.read().to_pylist())
    models = rows(scan.folder / "out", "models", "activation", "units", "loss", "optimizer")
    assert models == [("softmax", 1, "binary_crossentropy", "Adam")]


@pytest.mark.usefixtures("misbehaving")
def test_a_child_that_hangs_hoards_or_crashes_costs_one_row(scan: Scan) -> None:
    bad = {10: "hang", 20: "hoard", 30: "crash"}
    for number in range(40):
        scan.command.write(f"src/{number:02}.py", program(number, bad.get(number, "")))
    done = scan("src", "--cpu-seconds=4", "--memory=384MiB", code=1)
    found = rows(scan.folder / "out", "files", "path", "status", "reason")
    assert [one for one in found if one[1] != "ok"] == [
        ("10.py", "timeout", "more than 4 s"),
        ("20.py", "not-analysed", "there is not enough memory"),
        ("30.py", "killed", "the analysis ended its process 2 times, signal 11"),
    ]
    assert len(found) == 40
    assert "30.py: killed: the analysis ended its process" in done.err
    assert "Scanned 40 files (37 ok, 1 timeout, 1 not-analysed, 1 killed)" in done.out


@pytest.mark.usefixtures("misbehaving")
def test_children_that_are_killed_lose_nothing(scan: Scan) -> None:
    for number in range(9):
        comment = f"once # killed{number}" if number % 3 == 0 else ""
        scan.command.write(f"src/{number}.py", program(number, comment))
    scan("src")
    assert len(list(scan.folder.glob("killed*"))) == 3
    assert rows(scan.folder / "out", "files", "status") == ["ok"] * 9
    assert len(rows(scan.folder / "out", "findings")) == 9


def test_a_scan_without_children_says_how_they_end(
    scan: Scan, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan.command.write("start/sitecustomize.py", "import os\nos.kill(os.getpid(), 9)\n")
    scan.command.write("a.py", PROGRAM)
    monkeypatch.setenv("PYTHONPATH", str(scan.folder / "start"))
    monkeypatch.setattr(guard, "PAUSE", 0)
    assert "the process of the analysis does not start: signal 9" in scan("a.py", code=2).err


@pytest.mark.usefixtures("misbehaving")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_scan_that_ends_early_is_resumed(scan: Scan, how: signal.Signals) -> None:
    source = table(scan.folder, 60, "slow")
    default = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    process = started("--jobs=2", "--out=out", source, cwd=scan.folder, before=default)
    files = scan.folder / "out" / "files"
    while process.poll() is None and len(list(files.glob("*.parquet"))) < 2:
        time.sleep(0.02)
    children = children_of(process.pid)
    process.send_signal(how)
    _, err = process.communicate()
    assert (process.returncode, err) == (130 if how is signal.SIGINT else -9, "")
    done = len(list(files.glob("*.parquet")))
    assert 2 <= done < 6
    for child in children:
        while is_running(child):
            time.sleep(0.02)
    resumed = scan(source)
    assert f"{10 * done} files done before." in resumed.out
    scan(source, out="whole")
    assert results(scan.folder / "out") == results(scan.folder / "whole")
    assert (
        "Scanned 0 files: 0 findings, 0 rows of models; 60 files done before." in scan(source).out
    )


def test_local_shards_and_dask_give_equal_tables(scan: Scan) -> None:
    pytest.importorskip("distributed")
    source = table(scan.folder, 60, group=1)
    sources = (source, EXAMPLES)
    scan(*sources, out="local")
    for number in (1, 2, 3):
        assert "Scanned 0" not in scan(*sources, f"--shard={number}/3", out="shards").out
    scan(*sources, "--scheduler=local", out="dask")
    expected = results(scan.folder / "local")
    assert results(scan.folder / "shards") == expected
    assert results(scan.folder / "dask") == expected


def test_what_has_changed_is_replaced(scan: Scan) -> None:
    scan.command.write("src/a.py", PROGRAM)
    scan.command.write("src/b.py", PROGRAM)
    scan.command.write("other.py", PROGRAM)
    scan("src", "other.py")
    scan.command.write("src/a.py", "print('longer than it was before, and not about it')" * 9)
    os.unlink(scan.folder / "src/b.py")
    scan("src")
    found = rows(scan.folder / "out", "files", "source", "path", "status")
    assert found == [("other.py", "other.py", "ok"), ("src", "a.py", "skipped")]
    assert rows(scan.folder / "out", "findings", "source") == ["other.py"]


def test_results_of_another_kind_are_not_mixed(scan: Scan) -> None:
    scan.command.write("a.py", PROGRAM)
    scan("a.py")
    manifest = scan.folder / "out" / "scan.json"
    good = manifest.read_text()
    for text, words in {
        good.replace(__version__, "0.0.1"): "out has results of version 0.0.1, not",
        good.replace('"schema": 1', '"schema": 0'): "tables of version 0, not 1",
        good.replace("67108864", "5"): "results of other settings (max_file)",
        "no json": "scan.json is broken",
    }.items():
        manifest.write_text(text)
        assert words in scan("a.py", code=2).err
    manifest.write_text(good)
    assert "other settings (select)" in scan("a.py", "--select=SMX1", code=2).err
    scan.command.write("full/notes.txt", "mine")
    assert "is not empty, and holds no results" in scan("a.py", out="full", code=2).err
    assert rows(scan.folder / "out", "files", "path") == ["a.py"]


def test_a_disk_that_is_full_loses_nothing_that_was_done(scan: Scan) -> None:
    source = table(scan.folder, 40)
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))"
    process = started("--jobs=1", "--out=out", source, cwd=scan.folder, before=limit)
    out, err = process.communicate()
    assert process.returncode == 1, err
    assert "many.parquet: 10 files not done: File too large" in err
    assert "Scanned 0 files" in out
    assert [one for one in (scan.folder / "out").rglob("*") if one.suffix == ".tmp"] == []
    scan(source)
    assert len(rows(scan.folder / "out", "files")) == 40


def test_compacted_results_are_the_same(scan: Scan) -> None:
    source = table(scan.folder, 60)
    scan(source)
    left = scan.folder / "out" / "findings" / "00000000-unfinished.parquet"
    left.write_bytes(b"of a task that was not done")
    done = scan.command("scan", "--compact=out", "--out=small")
    assert (done.code, done.out) == (0, "Wrote the results of 60 files to small.\n")
    left.unlink()
    assert results(scan.folder / "small") == results(scan.folder / "out")
    assert len(list((scan.folder / "small").rglob("*.parquet"))) == 3
    paths = [row["path"] for row in rows(scan.folder / "small", "files")]
    assert paths == sorted(paths)
    assert "is a compacted copy" in scan(source, out="small", code=2).err
    for arguments in (("--compact=out", "--out=small"), ("--compact=nowhere", "--out=new")):
        assert scan.command("scan", *arguments).code == 2


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--out=out"], "scan needs SOURCE and --out DIR"),
        (["a.py"], "scan needs SOURCE and --out DIR"),
        (["--compact=a", "--out=b", "a.py"], "scan needs SOURCE and --out DIR"),
        (["a.py", "--out=a.py"], "a.py"),
        (["a.py", "--out=out", "--scheduler=tcp://127.0.0.1:9x"], "there is no scheduler"),
    ],
)
def test_usage(scan: Scan, options: list[str], words: str) -> None:
    scan.command.write("a.py", PROGRAM)
    done = scan.command("scan", *options)
    assert (done.code, words in done.err) == (2, True), done


@pytest.mark.parametrize(
    "option",
    [
        "--shard=0/3",
        "--shard=4/3",
        "--jobs=0",
        "--cpu-seconds=x",
        "--memory=1MiB",
        "--max-file=5",
        "--select=E501",
        "--columns=size=a",
    ],
)
def test_options_are_checked(scan: Scan, option: str) -> None:
    with pytest.raises(SystemExit, match="2"):
        scan.command("scan", "a.py", "--out=out", option)
