"""Edits real programs in a server at random: `python -m server.soak SECONDS PATH [PATH ...]`.

It is started in the folder `tests`. The scripts and notebooks below the paths take turns: each is
opened, then lines come, go, move and are half-typed, and cells come, go and move. After every edit
the server has to show what `flake8-softmax check` finds in the same text. Where it shows something
else, or logs something, that and the seed are printed; a seed alone decides what happens.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from server.checking import reported, shown
from server.clients import Client
from server.programs import Opened, Program, programs_below

MOST_FILES = 50
"""How many scripts, and how many notebooks, take turns."""

STRIDE = 37
"""Scripts and notebooks take turns; no number of programs up to 100 is a multiple of it but 37."""

EDITS = 20
"""How many edits a program gets before the next one."""

TYPED = (
    "x_train = x_train / 255.0\n",
    "x_test = x_test / 255\n",
    "y_train = to_categorical(y_train)\n",
    "model.add(Dense(1, activation='softmax'))\n",
    "model.add(Dense(10))\n",
    "model.compile('adam', 'binary_crossentropy', metrics=['accuracy'])\n",
    "model.compile(loss='categorical_crossentropy', optimizer='sgd')  # noqa\n",
    "model.fit(x_train, y_train)\n",
    "classes = model.predict(x_test).argmax()\n",
    "%time history = model.fit(x_train, y_train)\n",
    "!pip install keras\n",
    "def f(x):\n    return x / 255\n",
    "for i in range(3):\n",
    "print 'Python 2'\n",
    "s = '''\n",
    "# 😀 é \u2028\n",
    ")\n",
)


def main(arguments: Sequence[str]) -> int:
    if len(arguments) < 2:
        print(__doc__)
        return 2
    end = time.monotonic() + float(arguments[0])
    programs = programs_below([Path(one) for one in arguments[1:]], MOST_FILES)
    client = Client()
    edits, failed = 0, 0
    for seed in count():
        if time.monotonic() > end or not programs:
            break
        program = programs[seed * STRIDE % len(programs)]
        for problem in _problems(client, program, random.Random(seed), seed):
            failed += bool(problem)
            edits += not problem
            if problem:
                print(f"{program.path}, seed {seed}: {problem}", flush=True)
    memory = client.memory // 1024
    print(f"{edits} edits of {len(programs)} programs, {failed} failed; {memory} MB")
    client.stop()
    return int(failed > 0)


def _problems(client: Client, program: Program, chance: random.Random, seed: int) -> Iterator[str]:
    """What went wrong after each edit, '' if nothing did."""
    opened = Opened(client, program, f"file:///nowhere/{seed}{program.path.suffix}")
    yield _problem(opened)
    for _ in range(EDITS):
        _edit(opened, chance)
        yield _problem(opened)
    opened.close()


def _problem(opened: Opened) -> str:
    opened.client.sync()
    logged = list(opened.client.logged)
    opened.client.logged.clear()
    found = [shown(opened.client.diagnostics.get(uri, ())) for uri in opened.uris]
    wanted = reported(opened.uri, opened.languages, opened.texts)
    if found == wanted and not logged:
        return ""
    pairs = enumerate(zip(found, wanted, strict=True))
    different = [(number, *pair) for number, pair in pairs if pair[0] != pair[1]]
    return f"logged {logged}, different {different}"


def _edit(opened: Opened, chance: random.Random) -> None:
    ways = (*(_edit_text,) * 6, _add_cell, _remove_cell, _move_cell)
    way = chance.choice(ways) if opened.program.is_notebook and opened.uris else _edit_text
    way(opened, chance)


def _edit_text(opened: Opened, chance: random.Random) -> None:
    code = [number for number, one in enumerate(opened.languages) if one == "python"]
    if code:
        number = chance.choice(code)
        opened.become(number, _edited(opened.texts[number], chance))


def _edited(text: str, chance: random.Random) -> str:
    """A text after one edit of its lines."""
    lines = text.splitlines(keepends=True)
    row = chance.randrange(len(lines) + 1)
    some = lines[row : row + chance.choice((1, 1, 1, 3, 10))]
    rest = lines[row + len(some) :]
    match chance.randrange(6):
        case 0:
            some = [chance.choice(TYPED), *some]
        case 1:
            some = []
        case 2:
            some = some * 2
        case 3:
            some = [*some[:-1], *(line[: chance.randrange(len(line) + 1)] for line in some[-1:])]
        case 4:
            some = [*chance.sample(some, len(some)), *rest[:1]]
            rest = rest[1:]
        case _:
            some = [chance.choice(TYPED)]
    return "".join((*lines[:row], *some, *rest))


def _add_cell(opened: Opened, chance: random.Random) -> None:
    text = "".join(chance.sample(TYPED, chance.randrange(3)))
    opened.add(chance.randrange(len(opened.uris) + 1), text)


def _remove_cell(opened: Opened, chance: random.Random) -> None:
    opened.remove(chance.randrange(len(opened.uris)))


def _move_cell(opened: Opened, chance: random.Random) -> None:
    opened.move(chance.randrange(len(opened.uris)), chance.randrange(len(opened.uris)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
