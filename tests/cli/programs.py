"""Programs with a mistake, as scripts and as notebooks."""

from __future__ import annotations

import json

BAD = """\
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense(8), Dense(1, activation="softmax")])
model.compile("adam", loss="binary_crossentropy")
"""
PLACE = "4:51"

GOOD = BAD.replace("softmax", "sigmoid")


def notebook(*cells: str, indent: int | None = 1) -> str:
    """The JSON of a notebook with these code cells."""
    written = [
        {
            "cell_type": "code",
            "execution_count": None,
            "id": f"cell-{number}",
            "metadata": {},
            "outputs": [],
            "source": source.splitlines(keepends=True),
        }
        for number, source in enumerate(cells, 1)
    ]
    whole = {"cells": written, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole, indent=indent) + "\n"
