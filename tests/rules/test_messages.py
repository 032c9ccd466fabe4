"""What messages propose: the one remedy that fits what is known of outputs, losses and labels."""

from __future__ import annotations

import pytest

from flake8_softmax.checker import analyse


def remedies(text: str) -> list[str]:
    return [one.message.rpartition("; ")[2] for one in analyse(text, "x.py")]


OLD_METHOD = """\
import numpy as np
from keras import Sequential
from keras.layers import Conv2D, Dense, Lambda, Reshape
from keras.models import load_model

x, n = np.load("x.npy"), len(np.load("y.npy"))
model = {model}
{then}
print(model.{method}(x))
"""
ARGMAX = "use predict(x).argmax(axis=-1)"
THRESHOLD = "use (predict(x) > 0.5).astype(int)"
EITHER = "use argmax of predict(x), or predict(x) > 0.5 for one unit"


@pytest.mark.parametrize(
    ("model", "then", "remedy"),
    [
        ("Sequential([Dense(3, activation='softmax')])", "", ARGMAX),
        ("Sequential([Dense(n, activation='softmax')])", "", ARGMAX),
        ("Sequential([Dense(3)])", "", ARGMAX),
        ("Sequential([Dense(1, activation='sigmoid')])", "", THRESHOLD),
        ("Sequential([Conv2D(1, 3), Lambda(lambda x: 2 * x)])", "", THRESHOLD),
        ("Sequential([Dense(3, activation='softmax'), Reshape((3, 1))])", "", THRESHOLD),
        ("Sequential([Dense(n, activation='sigmoid')])", "", EITHER),
        ("load_model('m.keras')", "", EITHER),
        ("load_model('m.keras')", "model.compile('adam', 'categorical_crossentropy')", ARGMAX),
        ("load_model('m.keras')", "model.compile('adam', 'binary_crossentropy')", EITHER),
    ],
)
def test_what_replaces_predict_classes(model: str, then: str, remedy: str) -> None:
    text = OLD_METHOD.format(model=model, then=then, method="predict_classes")
    assert remedies(text) == [remedy]


@pytest.mark.parametrize("model", ["load_model('m.keras')", "Sequential([Dense(1)])"])
def test_what_replaces_predict_proba(model: str) -> None:
    text = OLD_METHOD.format(model=model, then="", method="predict_proba")
    assert remedies(text) == ["use predict(x)"]
