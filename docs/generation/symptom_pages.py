"""The pages by symptom: from what is seen to the rules, each with message, picture and mend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from evidence.page import difference, picture

from flake8_softmax.rules import LoadedRule
from generation.symptoms import GROUPS, Symptom, anchor, by_name
from generation.texts import message, program_of, sections

INTRODUCTIONS = {
    "Predictions": "What `predict` returns is odd, or what the program reads from it.",
    "Loss": "What `fit` prints as the loss, or a loss of your own.",
    "Accuracy": "What `fit` and `evaluate` report beside the loss.",
    "Data": "What reaches the network.",
    "Messages": "What Keras, TensorFlow, NumPy or the linter print.",
}


def documents(rules: Sequence[LoadedRule]) -> Iterator[tuple[str, str]]:
    """Name of the file and text of each page."""
    entries = by_name(rules)
    for group, names in GROUPS.items():
        blocks = [
            f"---\nsearch:\n  exclude: true\n---\n\n# {group}",
            f"{INTRODUCTIONS[group]} Several causes can look alike: compare the programs.",
            *(block for name in names for block in of_symptom(name, entries[name])),
        ]
        yield f"{group.lower()}.md", "\n\n".join(blocks) + "\n"


def of_symptom(name: str, entries: Sequence[Symptom]) -> Iterator[str]:
    yield f"## {name}"
    for _, several in groupby(entries, key=lambda one: one.loaded.rule.code):
        yield from of_rule(list(several))


def of_rule(entries: Sequence[Symptom]) -> Iterator[str]:
    loaded = entries[0].loaded
    rule, parts = loaded.rule, sections(loaded.page)
    for entry in entries:
        yield f"**{capital(entry.detail)}**"
    yield f"{parts['']} → [{rule.code} {rule.name}](../rules/{rule.code}.md)"
    yield f"```text\n{message(loaded)}\n```"
    bad, good = program_of(parts["Example"]), program_of(parts["Use instead"])
    if bad and good:
        yield difference(bad, good)
    yield from picture(rule.code, "..")


def pick_list(rules: Sequence[LoadedRule], folder: str) -> str:
    """All symptoms as links, a list a group."""
    by_name(rules)
    return "\n\n".join(
        f"### {group}\n\n" + "\n".join(links(group, names, folder))
        for group, names in GROUPS.items()
    )


def links(group: str, names: Sequence[str], folder: str) -> Iterator[str]:
    for name in names:
        yield f"- [{name}]({folder}{group.lower()}.md#{anchor(name)})"


def overview(rules: Sequence[LoadedRule]) -> str:
    """All symptoms with their rules, a table a group."""
    entries = by_name(rules)
    return "\n\n".join(
        f"## [{group}](symptoms/{group.lower()}.md)\n\n"
        + "\n".join(("| What you see | Rule |", "| --- | --- |", *rows(group, names, entries)))
        for group, names in GROUPS.items()
    )


def rows(
    group: str, names: Sequence[str], entries: Mapping[str, Sequence[Symptom]]
) -> Iterator[str]:
    for name in names:
        codes = dict.fromkeys(entry.loaded.rule.code for entry in entries[name])
        links = ", ".join(f"[{code}](rules/{code}.md)" for code in codes)
        yield f"| [{name}](symptoms/{group.lower()}.md#{anchor(name)}) | {links} |"


def capital(text: str) -> str:
    return text[0].upper() + text[1:]
