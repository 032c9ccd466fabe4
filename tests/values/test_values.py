"""What the interpreter knows is what the comments of the programs say."""

from __future__ import annotations

import dataclasses
import inspect
from functools import cache
from pathlib import Path

import pytest
from values.probe import LIBRARY, Observed, observe

from flake8_softmax.interpreter import records, values
from flake8_softmax.interpreter.records import ModelUse, OwnLoss, Setup
from flake8_softmax.interpreter.values import Ref, Scope

PROGRAMS = sorted(path for path in (Path(__file__).parent / "programs").iterdir() if path.is_file())

observed = cache(observe)


def of_all_programs() -> list[Observed]:
    return [observed(path) for path in PROGRAMS]


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.name)
def test_values(path: Path) -> None:
    lines = observed(path).lines
    assert lines, "a program without a comment"
    actual = [f"{line.place}: {line.actual}" for line in lines]
    assert actual == [f"{line.place}: {line.expected}" for line in lines]


def test_every_kind_of_value_is_said_somewhere() -> None:
    """`Scope` and `OwnLoss` are states of a run; `Ref` is what references share; `Setup` and
    `ModelUse` are for the facts of models, which have tests of their own."""
    said = set().union(*(program.kinds for program in of_all_programs()))
    classes = {
        found
        for module in (values, records)
        for _, found in inspect.getmembers(module, inspect.isclass)
        if found.__module__ == module.__name__ and dataclasses.is_dataclass(found)
    }
    assert classes - {Scope, Ref, OwnLoss, Setup, ModelUse} - said == set()


def test_every_module_of_the_library_gives_a_value_somewhere() -> None:
    ran = set().union(*(program.modules for program in of_all_programs()))
    assert {path.stem for path in LIBRARY.glob("*.py")} - {"__init__"} - ran == set()


def program(folder: Path, text: str) -> Path:
    path = folder / "program.py"
    path.write_text(f"import keras\n{text}", encoding="utf-8")
    return path


def test_a_wrong_comment_is_seen(tmp_path: Path) -> None:
    (line,) = observe(program(tmp_path, "x = 1  # is: 2\n")).lines
    assert (line.place, line.expected, line.actual) == ("line 2", "2", "1")


def test_a_comment_above_speaks_of_the_line_below(tmp_path: Path) -> None:
    (line,) = observe(program(tmp_path, "# is-below: 1\nx = 1\n")).lines
    assert (line.place, line.actual) == ("line 3", "1")


def test_a_line_that_runs_twice_has_both_values(tmp_path: Path) -> None:
    text = "for n in (1, 2, 2):\n    m = n  # is: 1; then 2\n"
    (line,) = observe(program(tmp_path, text)).lines
    assert line.actual == "1; then 2"


@pytest.mark.parametrize("text", ["# is: 1\n", "if x:  # is: 1\n    pass\n", "f(1)  # is: 1\n"])
def test_a_comment_on_nothing_that_is_bound_is_an_error(tmp_path: Path, text: str) -> None:
    with pytest.raises(AssertionError, match="a comment"):
        observe(program(tmp_path, text))
