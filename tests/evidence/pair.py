"""What a pair of programs is: one that a rule flags, and its mended twin."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Names = Mapping[str, Any]
"""What a program left behind: its global names."""

STACKS = ("tensorflow", "jax", "torch", "tf_keras")
"""Keras 3 on TensorFlow, on JAX and on PyTorch, and tf_keras, which is Keras 2."""

_OPERATIONS = "written with TensorFlow's own functions"
TENSORFLOW_ONLY = {"jax": _OPERATIONS, "torch": _OPERATIONS}
REPAIRED = "Keras on TensorFlow finds the logits behind the probabilities and uses them"


@dataclass(frozen=True)
class Symptom:
    """A number by which the bad program differs from the mended one.

    It shows when the number is above (or below) the limit, or is not a number at all.
    """

    words: str
    number: Callable[[Names], float]
    above: float | None = None
    below: float | None = None

    def shows(self, number: float) -> bool:
        if self.above is not None:
            return math.isnan(number) or number > self.above
        return self.below is not None and (math.isnan(number) or number < self.below)


@dataclass(frozen=True)
class Drawn:
    """What a picture of the pair shows, of the run on one stack.

    `kind` is "spread", how many of the numbers lie where; "course", a number for each epoch; or
    "bars", a number for each label.
    """

    kind: str
    words: str
    numbers: Callable[[Names], Any]
    stack: str = "tensorflow"


@dataclass(frozen=True)
class Pair:
    """Two programs: `mended` is `bad` with each key of `change` replaced by its value.

    `raises` names the stacks where the bad program ends in an exception. On the stacks in
    `silent` the symptom does not show, for the reason given; those in `elsewhere` cannot run it.
    """

    code: str
    bad: str
    change: Mapping[str, str]
    symptom: Symptom
    drawn: Drawn
    raises: frozenset[str] = frozenset()
    silent: Mapping[str, str] = field(default_factory=dict)
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    note: str = ""

    @property
    def mended(self) -> str:
        text = self.bad
        for old, new in self.change.items():
            if text.count(old) != 1:
                raise ValueError(f"{self.code}: {old!r} is there {text.count(old)} times")
            text = text.replace(old, new)
        return text
