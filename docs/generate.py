"""Writes what the documentation takes from the program: `python docs/generate.py [--check]`.

The pages of the rules and of the symptoms come from the docstrings of the rules and from what
tests/evidence recorded, as do the pictures; the table of the rules and the navigation of mkdocs.yml
from their names; the findings of the README from runs over docs/examples; and the page on
contributing from CONTRIBUTING.md. With `--check` nothing is written and stale files are named.
"""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path += [str(ROOT), str(ROOT / "docs"), str(ROOT / "tests")]

from evidence.page import PICTURES, pictures, sayings  # noqa: E402
from generation import rule_page, symptom_pages  # noqa: E402
from generation.texts import between, output, replaced, table  # noqa: E402

from flake8_softmax.rules import LoadedRule, load_rules  # noqa: E402

README = ROOT / "README.md"
INDEX = ROOT / "docs" / "index.md"
CONTRIBUTING = ROOT / "docs" / "contributing.md"
COMPARISON = ROOT / "docs" / "comparison.md"
MKDOCS = ROOT / "mkdocs.yml"
BY_SYMPTOM = ROOT / "docs" / "by_symptom.md"
FIRST_EXAMPLE = "docs/examples/churn_binary.py"
RULES = ROOT / "docs" / "rules"
SYMPTOMS = ROOT / "docs" / "symptoms"
COMMAND = ("flake8", "--select=SMX", "--filename=*.py,*.ipynb", "docs/examples")
CHECK = ("docs/examples/classifier.ipynb", "docs/examples/iris_classes.py")


def main(arguments: list[str]) -> int:
    made = dict(documents())
    stale = {path: text for path, text in made.items() if read(path) != text}
    there = (*RULES.glob("*.md"), *SYMPTOMS.glob("*.md"), *PICTURES.glob("*.svg"))
    strays = set(there) - set(made)
    if "--check" in arguments:
        return complain(sorted({*stale, *strays}))
    for path, text in stale.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    for path in strays:
        path.unlink()
    return 0


def complain(paths: list[Path]) -> int:
    for path in paths:
        print(f"{path.relative_to(ROOT).as_posix()} is stale: run python docs/generate.py")
    return 1 if paths else 0


def documents() -> Iterator[tuple[Path, str]]:
    rules = load_rules()
    for loaded in rules:
        yield RULES / f"{loaded.rule.code}.md", rule_page.page(loaded)
    for name, text in symptom_pages.documents(rules):
        yield SYMPTOMS / name, text
    yield from pictures()
    yield RULES / "README.md", f"# Rules\n\n{table(rules)}\n"
    yield BY_SYMPTOM, by_symptom(rules)
    yield README, readme()
    yield INDEX, index(rules)
    yield COMPARISON, between(COMPARISON.read_text(encoding="utf-8"), "keras", sayings())
    yield MKDOCS, navigation(rules)
    yield CONTRIBUTING, (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def navigation(rules: tuple[LoadedRule, ...]) -> str:
    pages = (f"      - {one.rule.code} {one.rule.name}: rules/{one.rule.code}.md" for one in rules)
    text = MKDOCS.read_text(encoding="utf-8")
    return replaced(text, " +# rules\n", " +# /rules\n", "\n".join(pages))


def by_symptom(rules: tuple[LoadedRule, ...]) -> str:
    text = BY_SYMPTOM.read_text(encoding="utf-8")
    return between(text, "symptoms", symptom_pages.overview(rules))


def readme() -> str:
    text = README.read_text(encoding="utf-8")
    session = f"$ {shlex.join(COMMAND)}\n{findings(*COMMAND)}"
    text = between(text, "findings", f"```console\n{session}```")
    session = f"$ flake8-softmax check {shlex.join(CHECK)}\n{checked(*CHECK)}"
    text = between(text, "check", f"```console\n{session}```")
    options = ("--diff", "--unsafe-fixes", FIRST_EXAMPLE)
    session = f"$ flake8-softmax check {shlex.join(options)}\n"
    session += output("flake8_softmax", "check", "--isolated", "--quiet", *options)
    return between(text, "diff", f"```console\n{session}```")


def index(rules: tuple[LoadedRule, ...]) -> str:
    program = (ROOT / FIRST_EXAMPLE).read_text(encoding="utf-8")
    output = findings(*COMMAND[:-1], FIRST_EXAMPLE)
    session = f"$ pip install flake8-softmax\n$ flake8 --select=SMX {Path(FIRST_EXAMPLE).name}\n"
    session += output.replace(FIRST_EXAMPLE, Path(FIRST_EXAMPLE).name)
    blocks = f"```python\n{program}```\n\n```console\n{session}```"
    text = between(INDEX.read_text(encoding="utf-8"), "example", blocks)
    return between(text, "symptoms", symptom_pages.pick_list(rules, "symptoms/"))


def findings(*command: str) -> str:
    return output(command[0], "--isolated", *command[1:])


def checked(*paths: str) -> str:
    """What the command prints on a terminal."""
    return output("flake8_softmax", "check", "--isolated", "--format=full", *paths)


def read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
