"""Draws what some pairs predict: `python -m evidence.pictures` writes docs/pictures/*.svg.

Each picture has two histograms over the test images, of the flagged program and of its mended twin,
with Keras 3 on TensorFlow.
"""

from __future__ import annotations

import os

os.environ.setdefault("KERAS_BACKEND", "tensorflow")

from collections.abc import Callable, Mapping
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from evidence.page import PICTURED, PICTURES
from evidence.pairs import load_pairs
from evidence.stack import executed

FLAGGED, MENDED = "#c62828", "#2e7d32"
BINS = 40
STYLE: Any = {
    "font.family": "sans-serif",
    "font.size": 9,
    "svg.fonttype": "none",
    "svg.hashsalt": "flake8-softmax",
    "axes.spines.top": False,
    "axes.spines.right": False,
}


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    for pair in load_pairs():
        if pair.code in PICTURED:
            draw(pair.code, executed(pair.bad)["p"], executed(pair.mended)["p"])


def draw(code: str, bad: Any, mended: Any) -> None:
    words, reduce = REDUCTIONS[PICTURED[code]]
    values = [reduce(predictions) for predictions in (bad, mended)]
    span = (0.0, max(1.05, *(float(value.max()) for value in values)))
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(6, 2.8), layout="constrained")
        upper, lower = figure.subplots(2, 1, sharex=True)
        histogram(upper, values[0], span, FLAGGED, "flagged")
        histogram(lower, values[1], span, MENDED, "mended")
        lower.set_xlabel(words)
        figure.supylabel("test images", fontsize=9)
        figure.savefig(PICTURES / f"{code}.svg", metadata={"Date": None})


def histogram(axes: Axes, values: Any, span: tuple[float, float], colour: str, label: str) -> None:
    axes.hist(values, bins=BINS, range=span, color=colour, histtype="stepfilled")
    axes.set_title(label, loc="left", fontsize=9, color=colour)


REDUCTIONS: Mapping[str, tuple[str, Callable[[Any], Any]]] = {
    "largest": ("largest probability of an image", lambda p: p.max(axis=-1)),
    "sum": ("sum of an image's probabilities", lambda p: p.sum(axis=-1)),
    "only": ("prediction", lambda p: p[:, 0]),
}

if __name__ == "__main__":
    main()
