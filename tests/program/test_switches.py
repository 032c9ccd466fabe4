"""Settings of the process are changed while an analysis runs, and then as they were."""

from __future__ import annotations

import ast
import gc
import os
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator

import pytest

from flake8_softmax.program.switches import deep_recursion, uncollected, unwarned


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    limit, enabled, filters, shown = (
        sys.getrecursionlimit(),
        gc.isenabled(),
        warnings.filters,
        list(warnings.filters),
    )
    yield
    assert (sys.getrecursionlimit(), gc.isenabled()) == (limit, enabled)
    assert warnings.filters is filters
    assert list(filters) == shown


def test_the_limit_is_raised_until_the_last_block_ends() -> None:
    before = sys.getrecursionlimit()
    with deep_recursion():
        raised = sys.getrecursionlimit()
        assert raised > before
        with deep_recursion():
            assert sys.getrecursionlimit() == raised
        assert sys.getrecursionlimit() == raised


def test_a_limit_that_somebody_else_sets_meanwhile_stays() -> None:
    before = sys.getrecursionlimit()
    with deep_recursion():
        sys.setrecursionlimit(12_345)
    assert sys.getrecursionlimit() == 12_345
    sys.setrecursionlimit(before)


def test_the_collector_is_off_until_the_last_block_ends() -> None:
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    with uncollected():
        pass
    assert not gc.isenabled()
    gc.enable()


def test_only_warnings_of_parsed_text_are_hidden() -> None:
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        with unwarned():
            ast.parse(r"'\d'")
            ast.literal_eval(r"'\d'")
            warnings.warn("of the host", stacklevel=1)
    assert [str(one.message) for one in warned] == ["of the host"]


def test_filters_that_somebody_else_replaces_meanwhile_are_theirs() -> None:
    filters, shown = warnings.filters, list(warnings.filters)
    with unwarned():
        host = warnings.catch_warnings()
        host.__enter__()
        warnings.simplefilter("error")
    assert len(warnings.filters) == len(shown) + 1
    host.__exit__(None, None, None)
    assert warnings.filters is filters


def test_blocks_of_two_threads_overlap() -> None:
    before = sys.getrecursionlimit()
    entered, leave = threading.Event(), threading.Event()

    def other() -> None:
        with deep_recursion():
            entered.set()
            leave.wait()

    thread = threading.Thread(target=other)
    with deep_recursion():
        thread.start()
        entered.wait()
    assert sys.getrecursionlimit() > before
    leave.set()
    thread.join()
    assert sys.getrecursionlimit() == before


FORKING = """
import gc, os, sys, threading
from flake8_softmax.program.switches import deep_recursion, uncollected
before = sys.getrecursionlimit()
entered = threading.Event()
def other():
    with deep_recursion(), uncollected():
        entered.set()
        threading.Event().wait()
threading.Thread(target=other, daemon=True).start()
entered.wait()
if not os.fork():
    print(gc.isenabled(), sys.getrecursionlimit() == before, flush=True)
    os._exit(0)
os.wait()
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_forked_process_has_the_settings_of_before() -> None:
    run = subprocess.run([sys.executable, "-c", FORKING], capture_output=True, text=True)
    assert run.stdout.split() == ["True", "True"]
