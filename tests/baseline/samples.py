"""Programs with findings, and baselines of them."""

from __future__ import annotations

import json
import textwrap
from collections import Counter
from pathlib import Path

from flake8_softmax import baseline
from flake8_softmax.checker import check

HEAD = "from keras import Sequential\nfrom keras.layers import Dense\n"
MODEL = """\
model = Sequential([Dense(8), Dense(1, activation="softmax")])
model.compile("adam", loss="binary_crossentropy")
"""


def function(name: str, units: int = 8) -> str:
    """A function that builds one wrong model."""
    model = MODEL.replace("Dense(8)", f"Dense({units})")
    return f"def {name}():\n{textwrap.indent(model, '    ')}    return model\n"


def program(*parts: str) -> str:
    return HEAD + "".join(parts)


def notebook(*cells: str, ids: bool = True) -> str:
    """A notebook whose cells have the ids that their text had first."""
    made = [
        {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
        | {"source": source.splitlines(keepends=True)}
        | ({"id": f"id-{sum(source.encode())}"} if ids else {})
        for source in cells
    ]
    whole = {"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5 if ids else 4}
    return json.dumps(whole, indent=1) + "\n"


def entries(path: Path, folder: Path) -> list[baseline.Entry]:
    text = path.read_bytes().decode()
    return baseline.entries(check(text, str(path)), text, str(path), str(folder.resolve()))


def write_baseline(folder: Path, *paths: Path) -> Path:
    """A baseline of all that is found in some files."""
    file = folder / baseline.NAME
    counts = Counter(entry for path in paths for entry in entries(path, folder))
    file.write_bytes(baseline.dumped(counts))
    return file
