"""Runs a program on abstract values and lets a test look at what is known and what it cost."""

from __future__ import annotations

import libcst as cst

from flake8_softmax.checker import analyse
from flake8_softmax.interpreter.calls import invoke
from flake8_softmax.interpreter.expressions import EVALUATORS
from flake8_softmax.interpreter.machine import Machine
from flake8_softmax.interpreter.statements import EXECUTORS
from flake8_softmax.interpreter.values import Const, Entries, ListRef, Ref, TupleValue, Value

STEPS = 10**9

MODEL = (
    "import keras, tensorflow as tf, numpy as np\n"
    "model = keras.Sequential([keras.layers.Dense(1, activation='softmax')])\n"
)
"""A program with one finding, SMX203, so that a test can see whether the others are lost."""


def executed(program: str) -> Machine:
    """A machine after the program, with a budget that is not spent."""
    machine = Machine(EVALUATORS, EXECUTORS, invoke, STEPS)
    machine.execute(cst.parse_module(program).body)
    return machine


def steps(program: str, before: str = "") -> int:
    """The steps that a program takes after what comes before it."""
    return _steps(before + program) - _steps(before)


def _steps(program: str) -> int:
    return STEPS - executed(program).steps


def value_of(program: str, name: str = "x") -> Value:
    """What a name holds after the program."""
    return executed(program).lookup(name)


def size_of(machine: Machine, value: Value) -> int:
    """How many items or letters a value holds itself."""
    if isinstance(value, ListRef) or type(value).__name__ == "DictRef":
        assert isinstance(value, Ref)
        value = machine.store.get(value.key, "<items>") or TupleValue(())
    match value:
        case TupleValue(items=items):
            return len(items)
        case Entries(items=entries):
            return len(entries)
        case Const(value=str() | bytes() as text):
            return len(text)
        case _:
            return 1


def codes(program: str) -> list[str]:
    """The codes of the findings in a program."""
    return [finding.code for finding in analyse(program, "x.py")]
