"""The page of a rule, from its docstring, what flake8 prints for its example, and the evidence."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from evidence.page import measured, picture

from flake8_softmax.rules import LoadedRule
from generation.symptoms import symptoms
from generation.texts import (
    FIXES,
    WHAT_FIXES_MEAN,
    WHAT_LEVELS_MEAN,
    changed_lines,
    message,
    program_of,
    sections,
    without_program,
)

QUESTION = re.compile(
    r"^- https://(?:github\.com/(?P<repository>[\w.-]+/[\w.-]+)/(?:issues|pull)/(?P<number>\d+)"
    r"|stackoverflow\.com/questions/(?P<question>\d+))",
    re.MULTILINE,
)


def page(loaded: LoadedRule) -> str:
    rule, parts = loaded.rule, sections(loaded.page)
    blocks = (
        front_matter(loaded),
        f"# {rule.code} {rule.name}",
        parts[""],
        f"```text\n{message(loaded)}\n```",
        in_one_line(loaded),
        *picture(rule.code, ".."),
        *programs(parts),
        f"## What you see\n\n{parts['What you see']}",
        f"## What it finds\n\n{parts['What it finds']}",
        f"## Why it is wrong\n\n{parts['Why it is wrong']}",
        measured(rule.code),
        f"## When it is silent\n\n{parts['When it is silent']}",
        f"## Level and fix\n\n{level_and_fix(loaded)}\n\n{parts['Fix']}",
        *questions(parts),
        f"## References\n\n{parts['References']}",
    )
    return "\n\n".join(filter(None, blocks)) + "\n"


def front_matter(loaded: LoadedRule) -> str:
    """The symptoms are what the search of the site weighs most."""
    said = (f"{symptom.name}: {symptom.detail}" for symptom in symptoms(loaded))
    tags = (f"  - {json.dumps(text.replace('`', ''), ensure_ascii=False)}" for text in said)
    return "\n".join(("---", "tags:", *tags, "---"))


def in_one_line(loaded: LoadedRule) -> str:
    first = symptoms(loaded)[0]
    return f"**{first.name}**: {first.detail}."


def programs(parts: dict[str, str]) -> Iterator[str]:
    """What is wrong and what is right, side by side."""
    bad, good = program_of(parts["Example"]), program_of(parts["Use instead"])
    yield "## Wrong and right"
    if not (bad and good):
        yield from (parts["Example"], parts["Use instead"])
        return
    yield '<div class="grid programs" markdown>'
    yield fence("Wrong", bad, changed_lines(bad, good))
    yield fence("Right", good, changed_lines(good, bad))
    yield "</div>"
    yield without_program(parts["Example"])
    yield without_program(parts["Use instead"])


def fence(title: str, program: str, rows: list[int]) -> str:
    marked = f' hl_lines="{" ".join(map(str, rows))}"' if rows else ""
    return f'```python title="{title}"{marked}\n{program}```'


def level_and_fix(loaded: LoadedRule) -> str:
    rule = loaded.rule
    return (
        f"Level **{rule.level.value}**: {WHAT_LEVELS_MEAN[rule.level]}.\n"
        f"Fix **{FIXES[rule.fix]}**: {WHAT_FIXES_MEAN[rule.fix]}."
    )


def questions(parts: dict[str, str]) -> Iterator[str]:
    if "Questions" in parts:
        yield f"## Questions people asked\n\n{QUESTION.sub(numbered, parts['Questions'])}"


def numbered(found: re.Match[str]) -> str:
    address = found[0].removeprefix("- ")
    if found["question"]:
        return f"- [Stack Overflow {found['question']}]({address})"
    return f"- [{found['repository']} {found['number']}]({address})"
