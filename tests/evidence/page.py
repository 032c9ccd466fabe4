"""The part of a rule's page that shows what was measured with its pair."""

from __future__ import annotations

import difflib
import json
import textwrap
from pathlib import Path
from typing import Any

from evidence.pair import Pair
from evidence.pairs import load_pairs

RESULTS = Path(__file__).with_name("results.json")
PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
PICTURED = {
    "SMX101": "largest",
    "SMX102": "largest",
    "SMX201": "sum",
    "SMX203": "only",
    "SMX210": "sum",
    "SMX301": "sum",
    "SMX303": "largest",
}
"""Code -> what of the predictions is drawn."""

ALTERNATIVES = {
    "largest": "Largest probability of each test image",
    "sum": "Sum of each test image's probabilities",
    "only": "Prediction for each test image",
}
TITLES = {
    "tensorflow": "Keras 3 on TensorFlow",
    "jax": "Keras 3 on JAX",
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
    results = json.loads(RESULTS.read_text(encoding="utf-8"))
    parts = ["## Measured", introduction(pair), difference(pair), table(pair, results)]
    return "\n" + "\n\n".join((*parts, *picture(pair))) + "\n"


def picture(pair: Pair) -> list[str]:
    if pair.code not in PICTURED:
        return []
    words = ALTERNATIVES[PICTURED[pair.code]]
    return [f"![{words}, flagged and mended](../pictures/{pair.code}.svg)"]


def introduction(pair: Pair) -> str:
    sentences = (BOTH, STAND_IN if "load_data" in pair.bad else "", pair.note)
    return textwrap.fill(" ".join(filter(None, sentences)), 100)


def difference(pair: Pair) -> str:
    """The bad program; lines that the mended one does not have begin with a minus."""
    bad, mended = pair.bad.splitlines(), pair.mended.splitlines()
    lines = list(difflib.unified_diff(bad, mended, lineterm="", n=len(bad)))[3:]
    return "\n".join(("```diff", *(line.rstrip() for line in lines), "```"))


def table(pair: Pair, results: dict[str, Any]) -> str:
    rows = [line for stack in results if (line := row(pair, stack, results[stack]))]
    head = f"| {capital(pair.symptom.words)} | flagged | mended |"
    return "\n".join((head, "| --- | --- | --- |", *rows, *remarks(pair, results)))


def row(pair: Pair, stack: str, result: dict[str, Any]) -> str:
    outcome = result["pairs"].get(pair.code)
    if outcome is None:
        return ""
    where = f"{TITLES[stack]} ({result['versions']})"
    return f"| {where} | {shown(outcome['bad'])} | {shown(outcome['mended'])} |"


def remarks(pair: Pair, results: dict[str, Any]) -> list[str]:
    silent = [f"- {TITLES[stack]} does not show it: {why}." for stack, why in pair.silent.items()]
    apart = [f"- Not run with {TITLES[stack]}: {why}." for stack, why in pair.elsewhere.items()]
    return ["", *silent, *apart] if silent or apart else []


def shown(value: float | str) -> str:
    if isinstance(value, str):
        return f"raises `{value}`" if value.endswith(("Error", "Exception")) else value
    return f"{value:g}"


def capital(text: str) -> str:
    return text[0].upper() + text[1:]
