"""Runs the pairs in this process, on the one Keras that the environment chose."""

from __future__ import annotations

import io
import math
import time
import warnings
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import numpy as np
import tensorflow as tf

from evidence.digits import nothing_downloaded
from evidence.drawings import drawing
from evidence.pair import Names, Pair, Symptom

Value = float | str
"""A measured number; `nan`, `inf`, and the name of an exception are text."""

LONGEST_WARNING = 120

PACKAGES = {
    "tensorflow": ("keras", "tensorflow"),
    "jax": ("keras", "jax"),
    "torch": ("keras", "torch"),
    "tf_keras": ("tf_keras", "tensorflow"),
}


@dataclass(frozen=True)
class Outcome:
    """What was measured, and what is drawn of it on the stack that the picture is of.

    `warned` is what Python warned of in the bad program, and not in the mended one.
    """

    bad: Value
    mended: Value
    verdict: str
    warned: list[str]
    drawn: dict[str, Any] | None
    seconds: float

    def record(self) -> dict[str, Any]:
        told = {"bad": self.bad, "mended": self.mended, "verdict": self.verdict}
        return told | ({"warned": self.warned} if self.warned else {})


@dataclass(frozen=True)
class Run:
    """What a program left behind, or why it stopped; and what was warned of."""

    names: Names | Exception
    warned: list[str]


def versions(stack: str) -> str:
    return ", ".join(f"{name} {version(name)}" for name in PACKAGES[stack])


def run(pair: Pair, stack: str) -> Outcome:
    started = time.perf_counter()
    bad, mended = executed(pair.bad), executed(pair.mended)
    measured, shows = measure(bad.names, pair.symptom)
    measured_mended, shows_mended = measure(mended.names, pair.symptom)
    verdict = judge(pair, stack, shows, shows_mended)
    warned = [words for words in bad.warned if words not in mended.warned]
    drawn = None
    if stack == pair.drawn.stack and not isinstance(mended.names, Exception):
        drawn = drawing(pair.drawn, bad.names, mended.names)
    seconds = round(time.perf_counter() - started, 1)
    return Outcome(measured, measured_mended, verdict, warned, drawn, seconds)


def judge(pair: Pair, stack: str, bad: bool | None, mended: bool | None) -> str:
    """`None` stands for a program that ended in an exception."""
    if mended is not False:
        return "fails"
    if stack in pair.silent:
        return "silent" if bad is False else "fails"
    expected = None if stack in pair.raises else True
    return "holds" if bad is expected else "fails"


def measure(names: Names | Exception, symptom: Symptom) -> tuple[Value, bool | None]:
    """The number, and whether it shows the symptom."""
    if isinstance(names, Exception):
        return type(names).__name__, None
    number = float(symptom.number(names))
    return readable(number), symptom.shows(number)


def executed(program: str) -> Run:
    keras = tf.keras
    names: dict[str, Any] = {"__name__": "__main__"}
    keras.backend.clear_session()
    keras.utils.set_random_seed(0)
    ended: Names | Exception = names
    with (
        nothing_downloaded(keras),
        redirect_stdout(io.StringIO()),
        redirect_stderr(io.StringIO()),
        warnings.catch_warnings(record=True) as caught,
        np.errstate(all="ignore"),
    ):
        warnings.simplefilter("always")
        try:
            exec(compile(program, "program.py", "exec"), names)
        except Exception as error:
            ended = error
    return Run(ended, list(dict.fromkeys(map(said, caught))))


def said(warning: warnings.WarningMessage) -> str:
    """Its kind and first words."""
    words = " ".join(str(warning.message).split())
    return f"{warning.category.__name__}: {shortened(words, LONGEST_WARNING)}"


def shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[:longest].rstrip() + "…"


def readable(number: float) -> Value:
    return float(f"{number:.3g}") if math.isfinite(number) else str(number)
