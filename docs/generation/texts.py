"""Pieces of text that several pages are made of."""

from __future__ import annotations

import difflib
import re
import subprocess
import sys
import textwrap
from functools import cache
from pathlib import Path

from flake8_softmax.checker import Options, analyse
from flake8_softmax.rules import Applicability, Level, LoadedRule

ROOT = Path(__file__).resolve().parents[2]
FIXES = {
    Applicability.SAFE: "safe",
    Applicability.UNSAFE: "unsafe",
    Applicability.DISPLAY: "shown only",
    Applicability.NONE: "none",
}
WHAT_FIXES_MEAN = {
    Applicability.SAFE: "`check --fix` applies it; no number that was right changes",
    Applicability.UNSAFE: "`check --fix --unsafe-fixes` applies it, since the program then"
    " computes something else, as it must",
    Applicability.DISPLAY: "an editor or a report shows it; nothing applies it, for there are"
    " several ways",
    Applicability.NONE: "there is nothing to edit",
}
WHAT_LEVELS_MEAN = {
    Level.ERROR: "the program cannot do what it is written for",
    Level.WARNING: "it works in some cases or on some backends, and worse than it could",
    Level.NOTE: "worth knowing; nothing need be wrong",
}


def sections(page: str) -> dict[str, str]:
    """Heading -> text, of a rule's docstring; what stands above the first heading is under ''."""
    parts = re.split(r"^## (.+)$", textwrap.dedent(page), flags=re.MULTILINE)
    named = zip(["", *parts[1::2]], parts[0::2], strict=True)
    return {heading: text.strip() for heading, text in named}


def program_of(section: str) -> str:
    """The only Python program of a section; empty if there is none."""
    found = re.search(r"^```python\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


def without_program(section: str) -> str:
    text = re.sub(r"^```python\n.*?^```$", "", section, flags=re.MULTILINE | re.DOTALL)
    return text.strip()


@cache
def message(loaded: LoadedRule) -> str:
    """What flake8 prints for the example of a rule; what its page shows if that is no program."""
    example = sections(loaded.page)["Example"]
    program = program_of(example)
    if not program:
        return re.sub(r"^```.*$", "", example, flags=re.MULTILINE).strip().partition("\n")[0]
    found = analyse(program, "example.py", Options(opt_in=True))
    one = next(finding for finding in found if finding.code == loaded.rule.code)
    place = f"example.py:{one.position.row}:{one.position.column + 1}"
    return f"{place}: {one.code} {one.text}"


def changed_lines(program: str, other: str) -> list[int]:
    """The rows, from 1, of `program` that `other` does not have."""
    matcher = difflib.SequenceMatcher(None, program.splitlines(), other.splitlines(), False)
    return [
        row
        for kind, start, end, _, _ in matcher.get_opcodes()
        if kind != "equal"
        for row in range(start + 1, end + 1)
    ]


def table(rules: tuple[LoadedRule, ...]) -> str:
    rows = (
        f"| [{loaded.rule.code}]({loaded.rule.code}.md) | {loaded.rule.name} "
        f"| {loaded.rule.level.value} | {FIXES[loaded.rule.fix]} |"
        for loaded in rules
    )
    return "\n".join(("| Code | Name | Level | Fix |", "| --- | --- | --- | --- |", *rows))


def output(module: str, *arguments: str) -> str:
    """What a module prints when it is run in the root of the repository."""
    command = (sys.executable, "-m", module, *arguments)
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    if run.stderr:
        raise RuntimeError(run.stderr)
    return run.stdout.replace("\\", "/")


def between(text: str, name: str, new: str) -> str:
    """The text with everything between the marks of that name replaced."""
    return replaced(text, rf"<!-- {name} -->\n", rf"<!-- /{name} -->", new)


def replaced(text: str, start: str, end: str, new: str) -> str:
    block = re.compile(rf"({start}).*?({end})", re.DOTALL)
    return block.sub(lambda marks: f"{marks[1]}{new}\n{marks[2]}", text, count=1)
