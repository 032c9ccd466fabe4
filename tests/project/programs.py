"""Programs of several files, and what the command finds in them."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from flake8_softmax.cli.main import main

Files = Mapping[str, str]
Found = set[tuple[str, int, str]]

_EXPECT: Final = re.compile(r"# expect: (SMX\d+)")

LOAD: Final = "from keras.datasets import mnist\n"
HEAD: Final = "from keras import Input, Sequential\nfrom keras.layers import Dense, Flatten\n"
DIGITS: Final = HEAD + (
    "model = Sequential([Input((28, 28)), Flatten(), Dense(10, activation='softmax')])\n"
    "model.compile('adam', 'sparse_categorical_crossentropy')\n"
)
ONE_UNIT: Final = HEAD + (
    "\n\ndef build():\n    return Sequential([Input((4,)), Dense(1, activation='sigmoid')])\n"
)
"""A module with a network that no categorical loss fits."""

WRONG_LOSS: Final = "build().compile('adam', 'categorical_crossentropy')  # expect: SMX204\n"


def write(folder: Path, files: Files) -> None:
    """Make the files below a folder, which is the root of a project."""
    for name, text in {"tox.ini": "", **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def notebook(*cells: str) -> str:
    """A notebook with code cells, a string for each row."""
    made = [
        {
            "cell_type": "code",
            "execution_count": None,
            "metadata": {},
            "outputs": [],
            "source": cell.splitlines(keepends=True),
        }
        for cell in cells
    ]
    content = {"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(content, indent=1)


def expected(files: Files) -> Found:
    """What the comments in the files say: the file, the row and the code."""
    return {
        (name, row, found[1])
        for name, text in files.items()
        for row, line in enumerate(text.splitlines(), 1)
        if (found := _EXPECT.search(line))
    }


def results(
    capsys: pytest.CaptureFixture[str], folder: Path, *arguments: str
) -> list[dict[str, Any]]:
    """What `check` prints as JSON in a folder."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        main(["check", "--isolated", "--jobs", "1", "-q", "--format", "json", *arguments])
    finally:
        os.chdir(before)
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def places(results: list[dict[str, Any]]) -> Found:
    """Where the findings are: the file, the row and the code."""
    return {
        (os.path.normpath(one["filename"]), one["location"]["row"], one["code"]) for one in results
    }
