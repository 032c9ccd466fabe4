"""Notebooks that no writer should make: the findings of the cells that can be read are kept."""

from __future__ import annotations

import json
from typing import Any, Final

import pytest

from flake8_softmax.checker import check

CODE: Final = """\
from keras import Sequential
from keras.layers import Dense
m = Sequential([Dense(1, activation="softmax")])
"""


def cell(source: Any = CODE, **more: Any) -> dict[str, Any]:
    return {"cell_type": "code", "metadata": {}, "source": source, **more}


def dumped(*cells: Any, **more: Any) -> str:
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, **more}, indent=1)


PLAIN: Final = dumped(cell())


def with_version(version: str) -> str:
    return PLAIN.replace('"nbformat": 4', f'"nbformat": {version}')


def with_outputs(outputs: str) -> str:
    return PLAIN.replace('"cell_type"', f'"outputs": {outputs},\n "cell_type"')


READ: Final = {
    "an integer of 5,000 digits": with_version("4" * 5_000),
    "an integer of 1,000,000 digits": with_version("4" * 1_000_000),
    "a fraction of 1,000,000 digits": with_version(f"0.{'4' * 1_000_000}e-5"),
    "a number out of range": with_version("1e9999999999"),
    "constants that are not JSON": with_outputs("[NaN, Infinity, -Infinity]"),
    "lists in lists": with_outputs("[" * 1_000 + "]" * 1_000),
    "a key of half a character": PLAIN.replace('"nbformat"', r'"\ud83d": 1, "nbformat"'),
    "a raw surrogate": PLAIN.replace('"nbformat"', '"\ud83d": 1, "nbformat"'),
    "a raw NUL": PLAIN.replace('"nbformat"', '"\0": 1, "nbformat"'),
    "a doubled key": PLAIN.replace('"cells"', '"cells": 3, "cells"'),
    "metadata that is a list": dumped(cell(), metadata=[{"kernelspec": 3}]),
    "languages that are not names": dumped(cell(language=["r"], metadata={"vscode": 1})),
    "tags that are not a list": dumped(cell(metadata={"tags": {"a": 1}})),
    "a type that is not a name": dumped({"cell_type": ["code"], "source": CODE}, cell()),
    "100,000 empty cells": dumped(cell(), *[cell("")] * 100_000),
    "100,000 empty strings": dumped(cell([CODE, *[""] * 100_000])),
    "a byte order mark": f"\ufeff{PLAIN}",
    "CR": PLAIN.replace("\n", "\r"),
    "CR in a cell": dumped(cell(CODE.replace("\n", "\r"))),
    "form feeds in a cell": dumped(cell(CODE.replace("\n", "\n\f"))),
    "a cell with a NUL": dumped(cell(), cell("x = '\0'  # noqa")),
    "newlines in a string": PLAIN.replace(r"\n", "\n"),
}


@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_the_finding_is_kept(text: str) -> None:
    (found,) = (one for one in check(text, "a.ipynb") if one.code != "SMX002")
    assert found.code == "SMX203"
    row = text.replace("\r", "\n").split("\n")[found.position.row - 1]
    assert row[found.position.column :].startswith((r"\"softmax", '\\"softmax'))


DAMAGED: Final = {
    "cut off": PLAIN[:-5],
    "more behind the end": PLAIN + "x",
    "a comma too many": PLAIN.replace("4\n", "4,\n"),
    "comments": PLAIN.replace("{", "{ // x\n", 1),
    "an escape that JSON does not know": PLAIN.replace('"nbformat"', r'"\x": 1, "nbformat"'),
    "an escape that is cut off": PLAIN.replace('"nbformat"', r'"\u12": 1, "nbformat"'),
    "an escape with a sign": PLAIN.replace('"nbformat"', r'"\u+123": 1, "nbformat"'),
    "a blank that is not JSON's": PLAIN.replace("\n", "\n\xa0", 1),
    "sources that are numbers": dumped(cell([CODE, 1])),
    "sources in lists": dumped(cell([[CODE]])),
}


@pytest.mark.parametrize("text", DAMAGED.values(), ids=DAMAGED)
def test_what_cannot_be_read_is_reported(text: str) -> None:
    assert [one.code for one in check(text, "a.ipynb")] == ["SMX003"]
