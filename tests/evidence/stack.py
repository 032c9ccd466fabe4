"""Runs the pairs in this process, on the one Keras that the environment chose."""

from __future__ import annotations

import io
import math
import time
import warnings
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict, dataclass
from importlib.metadata import version
from typing import Any

import numpy as np
import tensorflow as tf

from evidence.digits import nothing_downloaded
from evidence.pair import Pair, Symptom

Value = float | str
"""A measured number; `nan`, `inf`, and the name of an exception are text."""

PACKAGES = {
    "tensorflow": ("keras", "tensorflow"),
    "jax": ("keras", "jax"),
    "tf_keras": ("tf_keras", "tensorflow"),
}


@dataclass(frozen=True)
class Outcome:
    bad: Value
    mended: Value
    verdict: str
    seconds: float

    def record(self) -> dict[str, Any]:
        return {name: value for name, value in asdict(self).items() if name != "seconds"}


def versions(stack: str) -> str:
    return ", ".join(f"{name} {version(name)}" for name in PACKAGES[stack])


def run(pair: Pair, stack: str) -> Outcome:
    started = time.perf_counter()
    bad, bad_shows = measure(pair.bad, pair.symptom)
    mended, mended_shows = measure(pair.mended, pair.symptom)
    verdict = judge(pair, stack, bad_shows, mended_shows)
    return Outcome(bad, mended, verdict, round(time.perf_counter() - started, 1))


def judge(pair: Pair, stack: str, bad: bool | None, mended: bool | None) -> str:
    """`None` stands for a program that ended in an exception."""
    if mended is not False:
        return "fails"
    if stack in pair.silent:
        return "silent" if bad is False else "fails"
    expected = None if stack in pair.raises else True
    return "holds" if bad is expected else "fails"


def measure(program: str, symptom: Symptom) -> tuple[Value, bool | None]:
    try:
        number = float(symptom.number(executed(program)))
    except Exception as error:
        return type(error).__name__, None
    return readable(number), symptom.shows(number)


def executed(program: str) -> dict[str, Any]:
    keras = tf.keras
    names: dict[str, Any] = {"__name__": "__main__"}
    keras.backend.clear_session()
    keras.utils.set_random_seed(0)
    with (
        nothing_downloaded(keras),
        redirect_stdout(io.StringIO()),
        redirect_stderr(io.StringIO()),
        warnings.catch_warnings(),
        np.errstate(all="ignore"),
    ):
        warnings.simplefilter("ignore")
        exec(compile(program, "program.py", "exec"), names)
    return names


def readable(number: float) -> Value:
    return float(f"{number:.3g}") if math.isfinite(number) else str(number)
