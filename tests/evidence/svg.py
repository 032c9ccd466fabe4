"""Pictures of what the pairs predict, learn or lose: drawings.json made SVG, without a library.

The wrong program is drawn above the right one, on the same scales, once in the colours of a light
page and once in those of a dark one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 420, 280
LEFT, RIGHT = 72, 404
PLOT = 76
"""Height of each of the two plots."""

TOPS = {"bad": 34, "mended": 158}
FEW = 3
"""Bars that have their number above them."""

TITLES = {"bad": "wrong", "mended": "right"}


@dataclass(frozen=True)
class Colours:
    bad: str
    mended: str
    text: str
    axis: str


LIGHT = Colours("#b3261e", "#1b6e2d", "#333333", "#767676")
DARK = Colours("#ff8a80", "#81c784", "#e0e0e0", "#9e9e9e")


@dataclass(frozen=True)
class Scale:
    """A number's place on an axis of the picture."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, number: float) -> float:
        share = (number - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)


def picture(drawing: Mapping[str, Any], colours: Colours) -> str:
    shapes = [shape for side in TOPS for shape in panel(drawing, side, colours)]
    middle = (LEFT + RIGHT) / 2
    shapes.append(text(middle, HEIGHT - 8, drawing["words"], colours.text, "middle"))
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
        f' width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif" font-size="13">'
    )
    return "\n".join((head, *shapes, "</svg>", ""))


def panel(drawing: Mapping[str, Any], side: str, colours: Colours) -> Iterator[str]:
    top, colour = TOPS[side], getattr(colours, side)
    bottom = top + PLOT
    yield text(LEFT, top - 10, TITLES[side], colour, weight="bold")
    values = drawing[side]
    if "raises" in values:
        yield from message(values["raises"], top, colour)
        return
    yield line(LEFT, bottom, RIGHT, bottom, colours.axis)
    if drawing["kind"] == "spread":
        yield from histogram(drawing, side, Scale(0, 1, bottom, top), colour, colours)
        return
    low, high = reach(drawing)
    heights = Scale(low, high, bottom, top)
    yield from marks(heights, (low, high), colours)
    if drawing["kind"] == "course":
        yield from course(values, heights, colour, colours)
    else:
        yield from bars(with_all_labels(drawing, side), heights, colour, colours)


def message(words: str, top: int, colour: str) -> Iterator[str]:
    """The error that ended the program, in two lines."""
    kind, _, rest = words.partition(": ")
    yield text(LEFT, top + 24, kind, colour)
    cut = rest if len(rest) <= 52 else rest[:51].rstrip() + "…"
    yield text(LEFT, top + 44, cut, colour)


def histogram(
    drawing: Mapping[str, Any], side: str, heights: Scale, colour: str, colours: Colours
) -> Iterator[str]:
    counts = drawing[side]["counts"]
    places = Scale(*drawing["span"], LEFT, RIGHT)
    width = (RIGHT - LEFT) / len(counts)
    most = max(counts)
    path = f"M{LEFT} {heights(0):g}" + "".join(
        f"V{round(heights(count / most), 1):g}h{width:g}" for count in counts
    )
    yield f'<path d="{path}V{heights(0):g}Z" fill="{colour}"/>'
    below = heights(0) + 15
    yield text(LEFT, below, written(drawing["span"][0]), colours.text)
    yield text(RIGHT, below, written(drawing["span"][1]), colours.text, "end")
    for number in between(drawing["span"]):
        yield text(places(number), below, written(number), colours.text, "middle")


def between(span: Sequence[float]) -> list[float]:
    """0 and 1, where there is room for them."""
    low, high = span
    room = (high - low) / 8
    inside = [number for number in (0.0, 1.0) if low + room < number < high - room]
    return inside if room < 1 else inside[:1]


def written(number: float) -> str:
    return f"{number:,.0f}" if abs(number) >= 1000 else f"{number + 0.0:.3g}"


def reach(drawing: Mapping[str, Any]) -> tuple[float, float]:
    """The least and the greatest number of both programs; 0 is among them."""
    numbers = [number for side in TOPS for number in finite(drawing[side])]
    low, high = min(0.0, *numbers), max(0.0, *numbers)
    return (low, high) if low < high else (low, low + 1.0)


def finite(values: Any) -> list[float]:
    if "raises" in values:
        return []
    found = values.values() if isinstance(values, dict) else values
    return [float(value) for value in found if math.isfinite(float(value))]


def marks(heights: Scale, ends: tuple[float, float], colours: Colours) -> Iterator[str]:
    for number in ends:
        yield text(LEFT - 8, heights(number) + 4, written(number), colours.text, "end")


def course(
    values: Sequence[float | str], heights: Scale, colour: str, colours: Colours
) -> Iterator[str]:
    numbers = [float(value) for value in values]
    places = Scale(0, max(len(numbers) - 1, 1), LEFT + 14, RIGHT - 14)
    dots = [
        (places(epoch), heights(number))
        for epoch, number in enumerate(numbers)
        if math.isfinite(number)
    ]
    joined = " ".join(f"{x:g},{round(y, 1):g}" for x, y in dots)
    yield f'<polyline points="{joined}" fill="none" stroke="{colour}" stroke-width="2"/>'
    for x, y in dots:
        yield f'<circle cx="{x:g}" cy="{round(y, 1):g}" r="3.5" fill="{colour}"/>'
    for epoch in range(len(numbers)):
        x = places(epoch)
        yield text(x, heights.start + 15, str(epoch + 1), colours.text, "middle")


def with_all_labels(drawing: Mapping[str, Any], side: str) -> dict[str, float | str]:
    """The numbers of a side; 0 for a label that only the other one has."""
    labels = dict.fromkeys(label for side in TOPS for label in labels_of(drawing[side]))
    ordered = sorted(labels, key=int) if all(map(str.isdecimal, labels)) else labels
    return {label: drawing[side].get(label, 0.0) for label in ordered}


def labels_of(values: Mapping[str, Any]) -> Sequence[str]:
    return () if "raises" in values else tuple(values)


def bars(
    values: Mapping[str, float | str], heights: Scale, colour: str, colours: Colours
) -> Iterator[str]:
    room = (RIGHT - LEFT) / len(values)
    zero = heights(0)
    for place, (label, value) in enumerate(values.items()):
        middle, number = LEFT + room * (place + 0.5), float(value)
        yield text(middle, heights.start + 15, label, colours.text, "middle")
        if not math.isfinite(number):
            yield text(middle, heights.end + PLOT / 2, str(value), colour, "middle", "bold")
            continue
        if len(values) <= FEW:
            beside = min(heights(number), zero) - 3
            yield text(middle, beside, written(number), colour, "middle")
        top, bottom = sorted((heights(number), zero))
        wide = min(room * 0.7, 60)
        yield (
            f'<rect x="{middle - wide / 2:g}" y="{round(top, 1):g}" width="{wide:g}"'
            f' height="{max(round(bottom - top, 1), 1):g}" fill="{colour}"/>'
        )


def line(x: float, y: float, to_x: float, to_y: float, colour: str) -> str:
    return f'<line x1="{x:g}" y1="{y:g}" x2="{to_x:g}" y2="{to_y:g}" stroke="{colour}"/>'


def text(
    x: float, y: float, words: str, colour: str, anchor: str = "start", weight: str = "normal"
) -> str:
    bold = ' font-weight="bold"' if weight == "bold" else ""
    return (
        f'<text x="{x:g}" y="{y:g}" fill="{colour}" text-anchor="{anchor}"{bold}>'
        f"{escape(words)}</text>"
    )
