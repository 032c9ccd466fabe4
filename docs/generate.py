"""Writes what the documentation takes from the program: `python docs/generate.py [--check]`.

The pages of the rules come from their docstrings and from tests/evidence/results.json, the README's
table of rules from their names, its findings from a run over docs/examples, and the page on
contributing from CONTRIBUTING.md. With `--check` nothing is written and stale files are named.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path += [str(ROOT), str(ROOT / "tests")]

from evidence.page import measured  # noqa: E402

from flake8_softmax.rules import Applicability, LoadedRule, load_rules  # noqa: E402

README = ROOT / "README.md"
INDEX = ROOT / "docs" / "index.md"
CONTRIBUTING = ROOT / "docs" / "contributing.md"
REPOSITORY = "https://github.com/flake8-softmax/flake8-softmax"
FIRST_EXAMPLE = "docs/examples/churn_binary.py"
PAGES = ROOT / "docs" / "rules"
COMMAND = ("flake8", "--select=SMX", "--filename=*.py,*.ipynb", "docs/examples")
CHECK = ("docs/examples/classifier.ipynb", "docs/examples/iris_classes.py")
FIXES = {
    Applicability.SAFE: "safe",
    Applicability.UNSAFE: "unsafe",
    Applicability.DISPLAY: "shown only",
    Applicability.NONE: "none",
}


def main(arguments: list[str]) -> int:
    stale = {path: text for path, text in documents() if read(path) != text}
    strays = set(PAGES.glob("*.md")) - {path for path, _ in documents()}
    if "--check" in arguments:
        return complain(sorted({*stale, *strays}))
    for path, text in stale.items():
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
        yield PAGES / f"{loaded.rule.code}.md", page(loaded)
    yield PAGES / "README.md", f"# Rules\n\n{table(rules, '')}\n"
    yield README, readme(rules)
    yield INDEX, index()
    yield CONTRIBUTING, (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def page(loaded: LoadedRule) -> str:
    rule = loaded.rule
    facts = f"Level: {rule.level.value}. Fix: {FIXES[rule.fix]}."
    text = textwrap.dedent(loaded.page).strip()
    return f"# {rule.code} {rule.name}\n\n{facts}\n\n{text}\n{measured(rule.code)}"


def table(rules: tuple[LoadedRule, ...], folder: str) -> str:
    rows = (
        f"| [{loaded.rule.code}]({folder}{loaded.rule.code}.md) | {loaded.rule.name} "
        f"| {loaded.rule.level.value} | {FIXES[loaded.rule.fix]} |"
        for loaded in rules
    )
    return "\n".join(("| Code | Name | Level | Fix |", "| --- | --- | --- | --- |", *rows))


def readme(rules: tuple[LoadedRule, ...]) -> str:
    text = README.read_text(encoding="utf-8")
    session = f"$ {shlex.join(COMMAND)}\n{findings(*COMMAND)}"
    text = between(text, "findings", f"```console\n{session}```")
    session = f"$ flake8-softmax check {shlex.join(CHECK)}\n{checked(*CHECK)}"
    text = between(text, "check", f"```console\n{session}```")
    options = ("--diff", "--unsafe-fixes", FIRST_EXAMPLE)
    session = f"$ flake8-softmax check {shlex.join(options)}\n"
    session += output("flake8_softmax", "check", "--isolated", "--quiet", *options)
    text = between(text, "diff", f"```console\n{session}```")
    return between(text, "rules", table(rules, f"{REPOSITORY}/blob/main/docs/rules/"))


def index() -> str:
    program = (ROOT / FIRST_EXAMPLE).read_text(encoding="utf-8")
    output = findings(*COMMAND[:-1], FIRST_EXAMPLE)
    session = f"$ pip install flake8-softmax\n$ flake8 --select=SMX {Path(FIRST_EXAMPLE).name}\n"
    session += output.replace(FIRST_EXAMPLE, Path(FIRST_EXAMPLE).name)
    blocks = f"```python\n{program}```\n\n```console\n{session}```"
    return between(INDEX.read_text(encoding="utf-8"), "example", blocks)


def findings(*command: str) -> str:
    return output(command[0], "--isolated", *command[1:])


def checked(*paths: str) -> str:
    """What the command prints on a terminal."""
    return output("flake8_softmax", "check", "--isolated", "--format=full", *paths)


def output(module: str, *arguments: str) -> str:
    command = (sys.executable, "-m", module, *arguments)
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    if run.stderr:
        raise RuntimeError(run.stderr)
    return run.stdout.replace("\\", "/")


def between(text: str, name: str, new: str) -> str:
    block = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    return block.sub(lambda marks: f"{marks[1]}{new}\n{marks[2]}", text, count=1)


def read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
