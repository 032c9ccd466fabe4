"""Charts as SVG that takes its colours from the page it stands in."""

from __future__ import annotations

import io
from typing import Any, Final

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from flake8_softmax.report.section import Bars, Grid

INK: Final = "#010101"
FILL: Final = "#020202"
FAINT: Final = "#030303"

VARIABLES: Final = {INK: "var(--ink)", FILL: "var(--fill)", FAINT: "var(--faint)"}
"""What stands in the page for the colours of a chart."""

MOST_BARS: Final = 25
"""Bars of a chart."""

_STYLE: Final[Any] = {
    "font.family": "sans-serif",
    "font.size": 9,
    "svg.fonttype": "none",
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": FAINT,
    "xtick.color": INK,
    "ytick.color": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.bottom": False,
}


def svg(chart: Bars | Grid, name: str) -> str:
    """A chart; names differ between the charts of a page."""
    with mpl.rc_context({**_STYLE, "svg.hashsalt": name}):
        figure = _bars(chart) if isinstance(chart, Bars) else _grid(chart)
        out = io.StringIO()
        figure.savefig(out, format="svg", transparent=True, metadata={"Date": None})
    text = out.getvalue()
    text = text[text.index("<svg") :]
    for colour, variable in VARIABLES.items():
        text = text.replace(colour, variable)
    return text


def _bars(chart: Bars) -> Figure:
    labels, values = chart.labels[:MOST_BARS], chart.values[:MOST_BARS]
    figure = Figure(figsize=(7.5, 0.5 + 0.24 * len(labels)), layout="constrained")
    axes = figure.subplots()
    drawn = axes.barh(range(len(labels)), values, color=FILL, height=0.7)
    axes.bar_label(drawn, [f"{value:,}" for value in values], padding=3)
    axes.set_yticks(range(len(labels)), labels)
    axes.invert_yaxis()
    axes.set_xticks([])
    axes.margins(x=0.1, y=0.01)
    axes.set_xlabel(chart.what)
    axes.tick_params(length=0)
    return figure


def _grid(chart: Grid) -> Figure:
    size = (2.6 + 0.62 * len(chart.columns), 1.9 + 0.3 * len(chart.rows))
    figure = Figure(figsize=size, layout="constrained")
    axes = figure.subplots()
    _fill(axes, chart)
    axes.set_xticks(range(len(chart.columns)), chart.columns, rotation=35, ha="right")
    axes.set_yticks(range(len(chart.rows)), chart.rows)
    axes.set_xlim(-0.5, len(chart.columns) - 0.5)
    axes.set_ylim(len(chart.rows) - 0.5, -0.5)
    axes.spines["left"].set_visible(False)
    axes.tick_params(length=0)
    return figure


def _fill(axes: Axes, chart: Grid) -> None:
    """A rectangle for each pair, the fuller the more there are, and the number in it."""
    largest = max(max(row) for row in chart.counts)
    for row, numbers in enumerate(chart.counts):
        for column, number in enumerate(numbers):
            depth = 0.04 + 0.8 * (number / largest) ** 0.5 if number else 0.03
            corner = (column - 0.47, row - 0.47)
            axes.add_patch(
                mpl.patches.Rectangle(corner, 0.94, 0.94, color=FILL, alpha=depth, linewidth=0)
            )
            if number:
                axes.text(column, row, f"{number:,}", ha="center", va="center")
