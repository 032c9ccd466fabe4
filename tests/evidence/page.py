"""What a page shows of a rule's pair: what was measured, and a picture of it."""

from __future__ import annotations

import difflib
import json
import textwrap
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from evidence import svg
from evidence.pair import Pair
from evidence.pairs import load_pairs

RESULTS = Path(__file__).with_name("results.json")
DRAWINGS = Path(__file__).with_name("drawings.json")
PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
TITLES = {
    "tensorflow": "Keras 3 on TensorFlow",
    "jax": "Keras 3 on JAX",
    "torch": "Keras 3 on PyTorch",
    "tf_keras": "tf_keras, Keras 2",
}
BOTH = "Both programs were run, with the same seed."
STAND_IN = (
    "The digits of scikit-learn, enlarged to the size of the data set's images, stand in for what"
    " Keras would download."
)


def measured(code: str) -> str:
    """A section in Markdown; empty for a rule without a pair."""
    pair = next((pair for pair in load_pairs() if pair.code == code), None)
    if pair is None:
        return ""
    parts = (introduction(pair), difference(pair.bad, pair.mended), table(pair, results()))
    return "\n\n".join(("## Measured", *parts))


def picture(code: str, folder: str) -> list[str]:
    """The picture of a rule in both kinds of colours; none for a rule without a pair."""
    drawing = drawings().get(code)
    if drawing is None:
        return []
    words = seen(drawing)
    return [
        (
            f"![{words}]({folder}/pictures/{code}.svg#only-light)"
            f"![{words}]({folder}/pictures/{code}-dark.svg#only-dark)"
        )
    ]


def pictures() -> Iterator[tuple[Path, str]]:
    for code, drawing in drawings().items():
        yield PICTURES / f"{code}.svg", svg.picture(drawing, svg.LIGHT)
        yield PICTURES / f"{code}-dark.svg", svg.picture(drawing, svg.DARK)


@cache
def results() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(RESULTS.read_text(encoding="utf-8"))
    return found


@cache
def drawings() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(DRAWINGS.read_text(encoding="utf-8"))
    return found


def seen(drawing: dict[str, Any]) -> str:
    """What a picture shows, for those who do not see it."""
    where = TITLES[drawing["stack"]]
    sides = (
        f"{svg.TITLES[side]}: {told(drawing['kind'], drawing[side])}" for side in ("bad", "mended")
    )
    return f"{capital(drawing['words'])}, {where}; " + "; ".join(sides)


def told(kind: str, side: Any) -> str:
    if "raises" in side:
        return f"ends in {side['raises'].partition(':')[0]}"
    if kind == "spread":
        return f"from {side['low']} to {side['high']}, half of them below {side['middle']}"
    if kind == "course":
        return ", ".join(map(str, side))
    return ", ".join(f"{label} {value}" for label, value in side.items())


def sayings() -> str:
    """How often Keras stops, warns or says nothing of the wrong programs, a row a stack."""
    head = "| Keras | wrong programs | error | warning | nothing |\n| --- | --- | --- | --- | --- |"
    rows = (
        f"| {TITLES[stack]} ({result['versions']}) | {len(result['pairs'])} | "
        + " | ".join(said(result["pairs"]))
        + " |"
        for stack, result in results().items()
    )
    return "\n".join((head, *rows))


def said(outcomes: dict[str, Any]) -> list[str]:
    """Number and codes of those that stop, warn and say nothing; of the last only the number."""
    stops = [code for code, one in outcomes.items() if is_error(one["bad"])]
    warns = [code for code, one in outcomes.items() if "warned" in one and code not in stops]
    named = (f"{len(codes)}: {', '.join(codes)}" if codes else "0" for codes in (stops, warns))
    return [*named, str(len(outcomes) - len(stops) - len(warns))]


def is_error(value: float | str) -> bool:
    return isinstance(value, str) and value.endswith(("Error", "Exception"))


def introduction(pair: Pair) -> str:
    sentences = (BOTH, STAND_IN if "load_data" in pair.bad else "", pair.note)
    return textwrap.fill(" ".join(filter(None, sentences)), 100)


def difference(bad: str, mended: str) -> str:
    """The bad program; lines that the mended one does not have begin with a minus."""
    before, after = bad.splitlines(), mended.splitlines()
    lines = list(difflib.unified_diff(before, after, lineterm="", n=len(before)))[3:]
    return "\n".join(("```diff", *(line.rstrip() for line in lines), "```"))


def table(pair: Pair, found: dict[str, Any]) -> str:
    rows = [line for stack in found if (line := row(pair, stack, found[stack]))]
    head = f"| {capital(pair.symptom.words)} | wrong | right | run on |"
    return "\n".join((head, "| --- | --- | --- | --- |", *rows, *remarks(pair)))


def row(pair: Pair, stack: str, result: dict[str, Any]) -> str:
    outcome = result["pairs"].get(pair.code)
    if outcome is None:
        return ""
    where = f"{TITLES[stack]} ({result['versions']})"
    numbers = f"{shown(outcome['bad'])} | {shown(outcome['mended'])}"
    return f"| {where} | {numbers} | {result['date']} |"


def remarks(pair: Pair) -> list[str]:
    warned = [
        f"- {TITLES[stack]} warns: `{words}`"
        for stack, result in results().items()
        for words in result["pairs"].get(pair.code, {}).get("warned", [])[:1]
    ]
    silent = [f"- {TITLES[stack]} does not show it: {why}." for stack, why in pair.silent.items()]
    apart = [f"- Not run with {TITLES[stack]}: {why}." for stack, why in pair.elsewhere.items()]
    told = [*silent, *apart, *warned]
    return ["", *told] if told else []


def shown(value: float | str) -> str:
    if isinstance(value, str):
        return f"raises `{value}`" if is_error(value) else value
    return f"{value:g}"


def capital(text: str) -> str:
    return text[0].upper() + text[1:]
