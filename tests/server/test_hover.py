"""What is shown of findings and of values, and the hints at models."""

from __future__ import annotations

import pytest
from lsprotocol import types as lsp
from server.clients import Client, between
from server.test_diagnostics import SCRIPT

PROGRAM = """\
from keras.datasets import mnist
from keras.models import Sequential
from keras.layers import Dense, Flatten
from keras.utils import to_categorical
(x_train, y_train), (x_test, y_test) = mnist.load_data()
inputs = x_train / 255
x_test = x_test / 255
labels = to_categorical(y_train)
model = Sequential([Flatten(), Dense(10, 'softmax')])
model.compile('adam', 'categorical_crossentropy')
model.fit(inputs, labels)
scores = model.predict(x_test)
nothing = unknown()
print('😀', nothing, scores, x_test)
model.compile('sgd', 'mse')
"""
MODEL = """\
```text
model, sequential of 2 layers
input      not scaled by the model
output     Dense softmax over 10 units; categorical_crossentropy;
           one-hot labels of 10 classes
optimizer  Adam
fit        line 11: mnist, /255, 0 to 1
predict    line 12: mnist, /255, 0 to 1
```"""


def at(text: str, word: str, number: int = 0) -> tuple[int, int]:
    """The line, and the unit of UTF-16, in the middle of a word."""
    offset = -1
    for _ in range(number + 1):
        offset = text.index(word, offset + 1)
    before = text[: offset + len(word) // 2]
    return before.count("\n"), len(before.rpartition("\n")[2].encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    ("word", "number", "known"),
    [
        ("x_train", 0, "`x_train`: mnist, not scaled, 0 to 255; 3 axes, the last of 28"),
        ("inputs", 0, "`inputs`: mnist, /255, 0 to 1; 3 axes, the last of 28; numbers are float"),
        ("x_test", 1, "`x_test`: mnist, /255, 0 to 1"),
        ("y_train", 0, "`y_train`: integer labels of 10 classes"),
        ("labels", 0, "`labels`: one-hot labels of 10 classes"),
        ("scores", 1, "`scores`: softmax over 10 units"),
        ("model.fit", 0, MODEL),
        ("nothing", 1, ""),
        ("import", 0, ""),
    ],
)
def test_what_is_known_of_a_value(
    client: Client, script: str, word: str, number: int, known: str
) -> None:
    client.open(script, PROGRAM)
    place = at(PROGRAM, word, number)
    if word == "model.fit":
        place = place[0], 2
    shown = client.hover(script, *place)
    assert shown.startswith(known)
    assert bool(shown) == bool(known)


def test_a_finding_shows_the_page_of_its_rule(client: Client, script: str) -> None:
    client.open(script, SCRIPT)
    shown = client.hover(script, *at(SCRIPT, "'softmax'"))
    assert shown.startswith("**[SMX203](https://")
    assert "softmax-over-one-unit" in shown
    assert "Use instead" in shown


def test_values_in_cells(client: Client, notebook: str) -> None:
    lines = PROGRAM.splitlines(keepends=True)
    texts = ["".join(lines[:5]), "%time " + lines[5], "".join(lines[7:11])]
    cells = client.open_notebook(notebook, *texts)
    shown = client.hover(cells[1], *at(texts[1], "x_train"))
    assert shown.startswith("`x_train`: mnist, not scaled")
    assert "fit        cell 3, line 4: mnist, /255" in client.hover(cells[2], 1, 2)
    assert client.hover(cells[2], 3, 11).startswith("`inputs`: mnist, /255")
    client.edit_cell(notebook, cells[1], between((0, 0), (0, 99), "inputs = x_train"))
    assert "mnist, not scaled" in client.hover(cells[2], 3, 11)


def test_hints_if_asked_for(script: str) -> None:
    client = Client(settings={"debounce": 0})
    client.open(script, PROGRAM)
    assert client.hints(script) == []
    params = lsp.DidChangeConfigurationParams(settings={"inlayHints": True})
    client.call(client.protocol.workspace_did_change_configuration, params)
    client.wait(lambda: client.refreshed)
    lines = PROGRAM.splitlines()
    layer = "Dense softmax over 10 units"
    assert client.hints(script) == [
        (9, len(lines[9]), f"{layer}; categorical_crossentropy; one-hot labels of 10 classes"),
        (10, len(lines[10]), "mnist, /255, 0 to 1; one-hot labels of 10 classes"),
        (11, len(lines[11]), "mnist, /255, 0 to 1"),
        (14, len(lines[14]), f"{layer}; mean_squared_error; one-hot labels of 10 classes"),
    ]
    assert client.stop() == 0


def test_nothing_is_known_of_what_is_not_open(client: Client, script: str) -> None:
    assert client.hover("file:///nowhere/unknown.py", 0, 0) == ""
    assert client.hints("file:///nowhere/unknown.py") == []
    client.open(script, "x = 1\n")
    assert client.hover(script, 0, 0) == ""
    assert client.hover(script, 99, 99) == ""
