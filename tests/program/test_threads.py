"""`check` in several threads, in threads with small stacks, and when it is interrupted."""

from __future__ import annotations

import ast
import gc
import signal
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path

import pytest

from flake8_softmax.checker import check
from flake8_softmax.finding import Finding
from flake8_softmax.program import stack
from flake8_softmax.program.stack import on_large_stack

CASES = sorted((Path(__file__).parents[1] / "rules").glob("smx2*/bad_*"))
SMALL = 512 * 1024
ONE_UNIT = """\
from keras import Sequential
from keras.layers import Dense
x = '\\d'
model = Sequential([Dense(1, activation="softmax")])
"""
DEEP = [
    ONE_UNIT + "x = " + " + ".join(["a"] * 400) + "\n",
    ONE_UNIT + "if a:\n    b\n" + "elif a:\n    b\n" * 500,
    ONE_UNIT + "x = a" + ".b()" * 300 + "\n",
    ONE_UNIT + "x = " + "[" * 80 + "]" * 80 + "\n",
    ONE_UNIT + "y = " + "lambda: " * 300 + "0\n",
]


@contextmanager
def stack_size(size: int) -> Iterator[None]:
    before = threading.stack_size(size)
    yield
    threading.stack_size(before)


def settings() -> tuple[object, ...]:
    return (
        sys.getrecursionlimit(),
        gc.isenabled(),
        id(warnings.filters),
        tuple(warnings.filters),
        threading.stack_size(),
    )


def checked(given: tuple[str, str]) -> list[Finding]:
    return check(*given)


def test_many_threads_with_small_stacks_find_what_one_finds() -> None:
    files = [(path.read_text(encoding="utf-8"), path.name) for path in CASES[::6]]
    given = list(islice(cycle([*files, *((text, "deep.py") for text in DEEP)]), 200))
    serial = list(map(checked, given))
    assert "SMX003" not in {finding.code for found in serial for finding in found}
    before = settings()
    with stack_size(SMALL), ThreadPoolExecutor(4) as pool:
        assert list(pool.map(checked, given)) == serial
    assert settings() == before


@pytest.mark.parametrize("text", DEEP, ids=["sum", "elif", "calls", "lists", "lambdas"])
def test_one_thread_with_a_small_stack(text: str) -> None:
    with stack_size(SMALL), ThreadPoolExecutor(1) as pool:
        (found,) = pool.map(checked, [(text, "deep.py")])
    assert [finding.code for finding in found] == ["SMX203"]


def test_exceptions_pass_through() -> None:
    def fail() -> None:
        raise LookupError("of the work")

    with pytest.raises(LookupError, match="of the work"):
        on_large_stack(fail)


def test_work_is_done_where_no_thread_can_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    def start(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    before = threading.stack_size()
    monkeypatch.setattr(threading.Thread, "start", start)
    assert on_large_stack(threading.current_thread) is threading.main_thread()
    assert threading.stack_size() == before


def test_a_stack_that_the_system_does_not_give(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stack, "SIZE", 1)
    assert on_large_stack(threading.current_thread) is threading.main_thread()


@pytest.mark.parametrize(
    ("text", "codes", "threads"),
    [("import keras\nprint(keras)\n", [], 0), (ONE_UNIT.replace("\\", ""), ["SMX203"], 1)],
    ids=["without keywords", "parsed"],
)
def test_only_what_is_parsed_takes_a_thread(text: str, codes: list[str], threads: int) -> None:
    seen: set[int] = set()
    threading.setprofile(lambda *_: seen.add(threading.get_ident()))
    try:
        found = check(text, "x.py", tree=ast.parse(text))
    finally:
        threading.setprofile(None)
    assert [finding.code for finding in found] == codes
    assert len(seen) == threads


# Other tests leave objects behind that must not be touched, not even by `isinstance`.
FREED = """
import gc
import sys
import libcst
from flake8_softmax.checker import check
text = sys.argv[1]
def nodes():
    return sum(isinstance(one, libcst.CSTNode) for one in gc.get_objects())
assert len(check(text, "x.py")) == 1
gc.collect()
gc.disable()
before = nodes()
assert len(check(text, "x.py")) == 1
print(nodes() - before)
"""


def test_the_trees_of_a_program_are_freed_without_the_collector() -> None:
    text = ONE_UNIT + "def f(x):\n    for y in x:\n        x = f(y) if y else (lambda: x)\n" * 9
    done = subprocess.run([sys.executable, "-c", FREED, text], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("0\n", "")


# A process that is started in the background ignores the signal, and so do those that it starts.
WAITING = """
import os
import signal
import threading
from flake8_softmax.program.stack import on_large_stack
signal.signal(signal.SIGINT, signal.default_int_handler)
def wait():
    os.write(1, b"waiting\\n")
    threading.Event().wait()
try:
    on_large_stack(wait)
except KeyboardInterrupt:
    print("interrupted")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent differently there")
def test_an_interrupt_ends_the_waiting() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WAITING], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "waiting\n"
        process.send_signal(signal.SIGINT)
        try:
            assert process.communicate(timeout=60)[0] == "interrupted\n"
        finally:
            process.kill()
    assert process.returncode == 0
