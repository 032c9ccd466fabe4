"""Work in several processes: results in order, and a process that dies costs one file."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
from pathlib import Path

import pytest
from cli.dying import gone, upper

from flake8_softmax.cli.parallel import WORTH_A_PROCESS, each, processes


def written(folder: Path, *texts: str) -> list[str]:
    paths = [folder / f"{number:02}.txt" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_paths(tmp_path: Path, jobs: int) -> None:
    texts = ["a" * (7 * number % 11) for number in range(20)]
    paths = written(tmp_path, *texts)
    assert list(each(upper, paths, jobs, gone)) == [text.upper() for text in texts]


@pytest.mark.parametrize("deaths", [(0,), (9,), (2, 3, 4), tuple(range(10))])
def test_a_process_that_dies_costs_its_file_only(tmp_path: Path, deaths: tuple[int, ...]) -> None:
    texts = ["die" if number in deaths else f"text {number}" for number in range(10)]
    expected = [
        f"gone: {number:02}.txt" if number in deaths else text.upper()
        for number, text in enumerate(texts)
    ]
    assert list(each(upper, written(tmp_path, *texts), 2, gone)) == expected


@pytest.mark.parametrize(
    ("asked", "files", "used"),
    [(None, 0, 1), (None, WORTH_A_PROCESS - 1, 1), (3, 5, 3), (8, 5, 5), (2, 0, 1)],
)
def test_how_many_processes_are_used(asked: int | None, files: int, used: int) -> None:
    assert processes(asked, files) == used


INTERRUPTED_AT_ITS_START = """\
import os, signal
from flake8_softmax.cli.parallel import each
os.register_at_fork(after_in_child=lambda: os.kill(os.getpid(), signal.SIGINT))
print(*each(str, ["first", "second"], 2, "no result of {}".format), sep="; ")
"""


@pytest.mark.skipif(
    multiprocessing.get_start_method() != "fork", reason="hooks run in forked processes"
)
def test_a_process_interrupted_at_its_start_ends_without_a_word() -> None:
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_AT_ITS_START], capture_output=True, text=True, timeout=60
    )
    results = "no result of first; no result of second\n"
    assert (done.returncode, done.stdout, done.stderr) == (0, results, "")
