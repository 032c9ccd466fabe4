"""What was measured is about the pairs as they are, and each has its picture."""

from __future__ import annotations

import datetime
import json
import math
from pathlib import Path
from xml.etree import ElementTree

import pytest

from evidence.page import drawings, picture, pictures
from evidence.pair import STACKS, Pair
from evidence.pairs import load_pairs

LARGEST_PICTURE = 8_000
"""Bytes."""

PAIRS = load_pairs()
each_pair = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.code)
RESULTS = json.loads(Path(__file__).with_name("results.json").read_text(encoding="utf-8"))


def expected(pair: Pair, stack: str) -> str | None:
    if stack in pair.elsewhere:
        return None
    return "silent" if stack in pair.silent else "holds"


def recorded(pair: Pair, stack: str) -> str | None:
    outcome = RESULTS[stack]["pairs"].get(pair.code)
    return None if outcome is None else str(outcome["verdict"])


@each_pair
def test_every_pair_was_run_and_behaved_as_recorded(pair: Pair) -> None:
    assert {stack: recorded(pair, stack) for stack in STACKS} == {
        stack: expected(pair, stack) for stack in STACKS
    }


@pytest.mark.parametrize("stack", STACKS)
def test_the_results_have_no_strays(stack: str) -> None:
    assert set(RESULTS[stack]["pairs"]) <= {pair.code for pair in PAIRS}


@pytest.mark.parametrize("stack", STACKS)
def test_the_results_have_their_date(stack: str) -> None:
    assert datetime.date.fromisoformat(RESULTS[stack]["date"]) > datetime.date(2026, 11, 1)


@each_pair
def test_every_pair_is_drawn_as_it_says(pair: Pair) -> None:
    drawing = drawings()[pair.code]
    drawn = pair.drawn
    assert (drawing["kind"], drawing["words"], drawing["stack"]) == (
        drawn.kind,
        drawn.words,
        drawn.stack,
    )
    assert drawing["bad"] != drawing["mended"]


@each_pair
def test_who_does_not_see_the_picture_is_told_what_it_shows(pair: Pair) -> None:
    (text,) = picture(pair.code, "..")
    assert pair.drawn.words[1:] in text
    assert "wrong: " in text
    assert "right: " in text


@pytest.mark.parametrize(
    ("path", "text"), list(pictures()), ids=lambda one: getattr(one, "name", "")
)
def test_pictures_are_small_and_stay_within_their_frame(path: Path, text: str) -> None:
    assert len(text) < LARGEST_PICTURE
    root = ElementTree.fromstring(text)
    width, height = (float(root.attrib[name]) for name in ("width", "height"))
    for shape in root:
        for name, end in (("x", width), ("cx", width), ("y", height), ("cy", height)):
            place = float(shape.attrib.get(name, 0))
            assert math.isfinite(place)
            assert 0 <= place <= end, ElementTree.tostring(shape)
