"""How fast the server answers, and its memory: `python -m server.speed [--edits 200] FILE ...`.

It is started in the folder `tests`. Each script or notebook is opened by a client of its own, over
pipes and without debounce. An edit puts a statement somewhere into the original text of a cell, or
of the script, and is over when its findings have come; no text occurs twice. The times are those of
a clock on the wall.
"""

from __future__ import annotations

import argparse
import ast
import random
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from server.clients import Client
from server.programs import Opened, Program, program_of

STEPS = 10
"""How often the memory is looked at."""

NUMBERS = count(1)


def main(arguments: Sequence[str]) -> int:
    options = _parse(arguments)
    for path in options.files:
        program = program_of(path)
        latencies, startup, memory = _measured(program, options.edits)
        cells = f"{len(program.code)} code cells" if program.is_notebook else "script"
        lines = sum(program.texts[number].count("\n") + 1 for number in program.code)
        cuts = statistics.quantiles(latencies, n=20)
        print(f"{path.name}: {cells}, {lines} lines, {len(latencies)} edits")
        print(f"  start to first findings {startup * 1000:.0f} ms")
        print(f"  edit to findings p50 {cuts[9]:.1f} ms, p95 {cuts[18]:.1f} ms")
        print(f"  memory {', '.join(f'{one:.0f}' for one in memory)} MB", flush=True)
    return 0


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--edits", type=int, default=200)
    return parser.parse_args(arguments)


def _measured(program: Program, edits: int) -> tuple[list[float], float, list[float]]:
    """Milliseconds of each edit, seconds until the first findings, and MB during the edits."""
    start = time.perf_counter()
    client = Client()
    opened = Opened(client, program, program.path.resolve().as_uri())
    startup = time.perf_counter() - start
    latencies: list[float] = []
    memory = [client.memory / 1024]
    for number, (cell, row) in zip(range(edits), _places(program, random.Random(0)), strict=False):
        latencies.append(_edited(opened, cell, row))
        if (number + 1) % max(edits // STEPS, 1) == 0:
            memory.append(client.memory / 1024)
    client.stop()
    return latencies, startup, memory


def _places(program: Program, chance: random.Random) -> Iterator[tuple[int, int]]:
    """Cells and offsets where a statement may begin, as they are now."""
    cells = [(number, program.texts[number]) for number in program.code]
    starts = [(number, list(_statements(text))) for number, text in cells]
    possible = [one for one in starts if one[1]]
    while True:
        cell, offsets = chance.choice(possible)
        yield cell, chance.choice(offsets)


def _statements(text: str) -> Iterator[int]:
    """The offsets at which statements begin, none if the text is no Python."""
    try:
        rows = [one.lineno for one in ast.parse(text).body]
    except SyntaxError:
        return
    lines = text.splitlines(keepends=True)
    yield from (sum(map(len, lines[: row - 1])) for row in rows)


def _edited(opened: Opened, cell: int, offset: int) -> float:
    """Milliseconds until the findings of an edit are there; it undoes the last one of the cell."""
    new = f"edited = {next(NUMBERS)}\n"
    old = opened.program.texts[cell]
    changed = old[:offset] + new + old[offset:]
    start = time.perf_counter()
    opened.become(cell, changed)
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
