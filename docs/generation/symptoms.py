"""What people see, from the section "What you see" of each rule's docstring.

An entry is `- Name of the symptom: what exactly`; rules share the name where they look alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from flake8_softmax.rules import LoadedRule
from generation.texts import sections

ENTRY = re.compile(r"^- (.+?): (.+?)(?=\n- |\Z)", re.MULTILINE | re.DOTALL)
GROUPS: Mapping[str, tuple[str, ...]] = {
    "Predictions": (
        "Always 1.0",
        "Exactly 0 and 1",
        "The same class for every sample",
        "The same probabilities for every sample",
        "Low or nearly equal probabilities",
        "Rows do not sum to 1",
        "Several classes at once",
        "No class at all",
        "Several labels per sample",
        "A class is never predicted",
        "Negative numbers, or above 1",
        "Wrong on new or own pictures",
        "evaluate and predict disagree",
        "Predictions depend on the batch",
        "Class numbers that do not exist",
        "One answer for all samples",
        "A comparison is never true",
        "Attention does nothing",
        "Softmax applied twice",
        "Which activation and loss",
    ),
    "Loss": (
        "Loss is nan or infinite",
        "Works, then nan",
        "Loss is negative",
        "Loss is 0 from the start",
        "Loss does not fall",
        "Loss stops at a floor",
        "Loss stops at a cap",
        "Loss falls, accuracy does not",
        "Loss is too good",
        "val_loss explodes",
        "Training is worse than validation",
        "Loss depends on the batch size",
        "Loss differs from what I compute",
        "Training differs between backends",
    ),
    "Accuracy": (
        "Accuracy stays at chance",
        "Accuracy is low",
        "Learning is slow",
        "Accuracy is 0",
        "Accuracy is 1.0 at once",
        "Accuracy is too good",
        "Accuracy and predictions disagree",
        "Metrics of logits",
    ),
    "Data": ("Pictures are black", "Scaling changes nothing", "Integer or one-hot labels"),
    "Messages": (
        "Shapes do not match",
        "A label is outside the valid range",
        "An index is out of bounds",
        "An attribute is missing",
        "NumPy refuses to divide",
        "NumPy warns",
        "Keras warns",
        "A line of the linter",
    ),
}
"""Page -> the names of its symptoms, in the order of a reader."""


@dataclass(frozen=True)
class Symptom:
    """One entry of a rule: what it looks like, by a name that rules share, and in detail."""

    name: str
    detail: str
    loaded: LoadedRule


def symptoms(loaded: LoadedRule) -> list[Symptom]:
    text = sections(loaded.page)["What you see"]
    return [Symptom(one[1], " ".join(one[2].split()), loaded) for one in ENTRY.finditer(text)]


def by_name(rules: Sequence[LoadedRule]) -> dict[str, list[Symptom]]:
    """Every symptom's entries, those of the default rules first."""
    entries = [one for loaded in sorted(rules, key=order) for one in symptoms(loaded)]
    named = {name: [one for one in entries if one.name == name] for name in names()}
    strangers = {one.name for one in entries} - set(named)
    empty = {name for name, found in named.items() if not found}
    if strangers or empty:
        raise ValueError(f"symptoms in no group: {strangers}; of no rule: {empty}")
    return named


def order(loaded: LoadedRule) -> tuple[bool, str]:
    return loaded.rule.code.startswith("SMX9"), loaded.rule.code


def names() -> Iterator[str]:
    for group in GROUPS.values():
        yield from group


def anchor(name: str) -> str:
    """What Python-Markdown makes of a heading."""
    kept = re.sub(r"[^\w\s-]", "", name).strip().lower()
    return re.sub(r"[-\s]+", "-", kept)
