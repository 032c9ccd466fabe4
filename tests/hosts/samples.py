"""The notebooks and scripts every host is shown, and the blocks of the documentation it needs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"

IMPORTS = "from keras import Sequential\nfrom keras.layers import Dense\n"
MODEL = """\
model = Sequential([Dense(8)])
model.add(Dense(1, activation="softmax"))
model.compile("adam", loss="binary_crossentropy")
"""
SILENT_MODEL = MODEL.replace('"))\n', '"))  # noqa: SMX203\n')
SCRIPT = IMPORTS + MODEL

Cell = dict[str, Any]


def code(source: str, *tags: str) -> Cell:
    metadata = {"tags": list(tags)} if tags else {}
    lines = source.rstrip("\n").splitlines(keepends=True)
    cell = {"cell_type": "code", "execution_count": None, "metadata": metadata}
    return {**cell, "outputs": [], "source": lines}


def title() -> Cell:
    return {"cell_type": "markdown", "metadata": {}, "source": ["# Title"]}


def notebook(*cells: Cell, **how: Any) -> str:
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    named = [{**cell, "id": f"cell-{number}"} for number, cell in enumerate(cells, 1)]
    whole = {"cells": named, "metadata": {"kernelspec": kernel}, "nbformat": 4}
    return json.dumps({**whole, "nbformat_minor": 5}, **(how or {"indent": 1})) + "\n"


CELLS: dict[str, list[Cell]] = {
    "plain": [title(), code(IMPORTS), code(MODEL)],
    "magics": [
        title(),
        code(f"%matplotlib inline\n!pip install keras\n{IMPORTS}"),
        code(f"%%time\n{MODEL}"),
    ],
    "bash": [title(), code(IMPORTS), code('%%bash\nls "$HOME'), code(MODEL)],
    "broken": [title(), code(IMPORTS), code("x = = 1"), code(MODEL)],
    "noqa": [title(), code(IMPORTS), code(SILENT_MODEL)],
    "tagged": [title(), code(IMPORTS), code(MODEL, "flake8-noqa-SMX203")],
    "silenced": [title(), code(f"# flake8: noqa\n{IMPORTS}"), code(MODEL)],
}

NOTEBOOKS = {
    **{name: notebook(*cells) for name, cells in CELLS.items()},
    "minified": notebook(*CELLS["plain"], separators=(",", ":")),
}

SCRIPTS = {
    "script": SCRIPT,
    "noqa": IMPORTS + SILENT_MODEL,
    "broken": f"{SCRIPT}x = = 1\n",
}


def block(page: str, name: str) -> str:
    """The fenced block that follows the mark `<!-- tested: name -->` in a page."""
    return blocks(page)[name]


def blocks(page: str) -> dict[str, str]:
    text = DOCS.joinpath(page).read_text(encoding="utf-8")
    found = re.findall(r"<!-- tested: ([\w-]+) -->\n+```\w*\n(.*?)```", text, re.DOTALL)
    return dict(found)
