"""What is drawn of a run, as numbers: drawings.json holds them, and pictures are made of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from evidence.pair import Drawn, Names

BINS = 40
LONGEST = 90
"""Characters of an error's message."""


def drawing(drawn: Drawn, bad: Names | Exception, mended: Names) -> dict[str, Any]:
    sides = {"bad": side(drawn, bad), "mended": side(drawn, mended)}
    if drawn.kind == "spread":
        sides = spread(sides)
    return {"kind": drawn.kind, "words": drawn.words, "stack": drawn.stack, **sides}


def side(drawn: Drawn, names: Names | Exception) -> Any:
    """The numbers of one program; the message of one that ended in an exception."""
    if isinstance(names, Exception):
        return {"raises": reason(names)}
    numbers = drawn.numbers(names)
    if drawn.kind == "bars":
        return {label: written(number) for label, number in numbers.items()}
    return [written(number) for number in np.asarray(numbers, dtype=float).ravel()]


def reason(error: Exception) -> str:
    line = str(error).strip().partition("\n")[0]
    return f"{type(error).__name__}: {line[:LONGEST]}"


def written(number: float) -> float | str:
    """JSON has no nan and no inf."""
    return float(f"{number:.4g}") if math.isfinite(number) else str(number)


def spread(sides: dict[str, Any]) -> dict[str, Any]:
    """How many numbers lie in each of the bins, which both programs share."""
    numbers = [number for values in sides.values() for number in finite(values)]
    low, high = min(0.0, *numbers), max(1.0, *numbers)
    return {
        "span": [low, high],
        **{name: summary(finite(values), (low, high)) for name, values in sides.items()},
    }


def finite(values: Any) -> list[float]:
    return [value for value in values if isinstance(value, float)] if values else []


def summary(values: Sequence[float], span: tuple[float, float]) -> dict[str, Any]:
    counts, _ = np.histogram(values, BINS, span)
    low, middle, high = (written(float(q)) for q in np.quantile(values, (0, 0.5, 1)))
    return {"counts": counts.tolist(), "low": low, "middle": middle, "high": high}
