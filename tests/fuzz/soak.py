"""Analyses mutations of real files until the time is over.

    python tests/fuzz/soak.py SECONDS PATH [PATH ...]

Prints each input that raised, with its seed, and how many inputs there were.
"""

from __future__ import annotations

import ast
import random
import sys
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from flake8_softmax.checker import analyse
from flake8_softmax.first_look import mentions_keras

LARGEST: Final = 200_000
SLOW: Final = 10.0


def main(arguments: list[str]) -> int:
    """Run for some seconds over all scripts and notebooks below the paths."""
    if len(arguments) < 2:
        print(__doc__)
        return 2
    end = time.monotonic() + float(arguments[0])
    files = list(files_below([Path(argument) for argument in arguments[1:]]))
    tried, failed = 0, 0
    for seed in range(sys.maxsize):
        if time.monotonic() > end or not files:
            break
        path, text = files[seed % len(files)]
        failed += not borne(mutated(text, random.Random(seed)), path, seed)
        tried += 1
    print(f"{tried} inputs from {len(files)} files, {failed} failed")
    return int(failed > 0)


def files_below(paths: list[Path]) -> Iterator[tuple[Path, str]]:
    for path in paths:
        for file in sorted(path.rglob("*")):
            if file.suffix in (".py", ".ipynb") and file.is_file():
                text = file.read_text(encoding="utf-8", errors="replace")
                if len(text) < LARGEST and mentions_keras(text):
                    yield file, text


def borne(text: str, path: Path, seed: int) -> bool:
    """Whether the analysis ends well, and a second one, of what flake8 gives, ends alike."""
    start = time.process_time()
    try:
        findings = analyse(text, path.name)
    except Exception:
        print(f"{path} seed {seed}")
        traceback.print_exc(limit=-3, file=sys.stdout)
        return False
    seconds = time.process_time() - start
    rows = text.splitlines()
    outside = [
        finding
        for finding in findings
        if not 1 <= finding.position.row <= max(len(rows), 1)
        or finding.position.column > len(rows[finding.position.row - 1])
    ]
    again = analyse(text, path.name, tree=_tree(text)) if seed % 4 == 0 else findings
    if seconds > SLOW or outside or findings != again:
        print(f"{path} seed {seed}: {seconds:.1f} s, outside {outside}, or not the same twice")
        return False
    return True


def _tree(text: str) -> ast.AST | None:
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def mutated(text: str, chance: random.Random) -> str:
    """The text with some lines deleted, doubled, swapped, moved in or out, or its end cut off."""
    lines = text.splitlines(keepends=True)
    for _ in range(chance.randint(0, 6)):
        if lines:
            chance.choice(MUTATIONS)(lines, chance)
    return "".join(lines)


def _delete(lines: list[str], chance: random.Random) -> None:
    del lines[chance.randrange(len(lines))]


def _double(lines: list[str], chance: random.Random) -> None:
    lines.insert(chance.randrange(len(lines)), chance.choice(lines))


def _swap(lines: list[str], chance: random.Random) -> None:
    first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]


def _indent(lines: list[str], chance: random.Random) -> None:
    place = chance.randrange(len(lines))
    lines[place] = chance.choice(["    " + lines[place], lines[place].lstrip(" ")])


def _cut(lines: list[str], chance: random.Random) -> None:
    place = chance.randrange(len(lines))
    lines[place] = lines[place][: chance.randint(0, len(lines[place]))]
    del lines[place + 1 :]


def _rename(lines: list[str], chance: random.Random) -> None:
    place = chance.randrange(len(lines))
    words = [word for word in chance.choice(lines).replace("(", " ").split() if word.isidentifier()]
    mine = [word for word in lines[place].replace("(", " ").split() if word.isidentifier()]
    if words and mine:
        lines[place] = lines[place].replace(chance.choice(mine), chance.choice(words))


MUTATIONS: Final[tuple[Callable[[list[str], random.Random], None], ...]] = (
    _delete,
    _double,
    _swap,
    _indent,
    _rename,
    _rename,
    _cut,
)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sys.exit(main(sys.argv[1:]))
