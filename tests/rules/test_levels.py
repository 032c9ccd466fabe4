"""The level of a finding is that of its rule, unless the program shows how wrong it is."""

from __future__ import annotations

import pytest

from flake8_softmax.checker import analyse
from flake8_softmax.level import Level

RECURRENT = """\
from keras import Sequential
from keras.layers import GRU, LSTM, Bidirectional, ConvLSTM2D, Dense, Dropout, SimpleRNN

model = Sequential([{layers}])
model.compile("adam", "categorical_crossentropy")
"""
LOSS = """\
from keras import Sequential
from keras.layers import Dense

model = Sequential([Dense({units}, activation={activation})])
model.compile("adam", "{loss}")
"""


def levels(text: str, code: str) -> list[Level]:
    return [one.level for one in analyse(text, "x.py") if one.code == code]


@pytest.mark.parametrize(
    ("layers", "expected"),
    [
        ("LSTM(4, activation='softmax')", [Level.ERROR]),
        ("GRU(4, activation='softmax')", [Level.ERROR]),
        ("ConvLSTM2D(4, 3, activation='softmax')", [Level.ERROR]),
        ("Bidirectional(LSTM(4, activation='softmax'))", [Level.ERROR]),
        ("Bidirectional(SimpleRNN(4, activation='softmax'))", [Level.WARNING]),
        ("SimpleRNN(4, activation='softmax')", [Level.WARNING]),
        ("LSTM(4, activation='softmax'), Dense(4, 'softmax')", [Level.WARNING]),
        ("SimpleRNN(4, activation='softmax'), Dense(4, 'softmax')", [Level.WARNING]),
        ("LSTM(4, recurrent_activation='softmax'), Dense(4, 'softmax')", [Level.ERROR]),
        ("LSTM(4, 'softmax'), LSTM(4, 'softmax')", [Level.WARNING, Level.ERROR]),
    ],
)
def test_softmax_in_a_recurrent_layer(layers: str, expected: list[Level]) -> None:
    assert levels(RECURRENT.format(layers=layers), "SMX301") == expected


@pytest.mark.parametrize("compiled", ["", "model.compile('adam', 'mse')\n"])
def test_softmax_in_a_recurrent_layer_of_a_model_that_is_not_compiled(compiled: str) -> None:
    text = "import keras\nmodel = keras.Sequential([keras.layers.LSTM(4, activation='softmax')])\n"
    expected = [Level.ERROR if compiled else Level.WARNING]
    assert levels(text + compiled, "SMX301") == expected


@pytest.mark.parametrize(
    ("units", "activation", "loss", "expected"),
    [
        (1, None, "binary_crossentropy", Level.WARNING),
        (1, "relu", "binary_crossentropy", Level.ERROR),
        (2, None, "binary_crossentropy", Level.ERROR),
        (1, None, "kl_divergence", Level.ERROR),
        (10, None, "categorical_crossentropy", Level.ERROR),
    ],
)
def test_logits_with_a_probability_loss(
    units: int, activation: str | None, loss: str, expected: Level
) -> None:
    text = LOSS.format(units=units, activation=repr(activation), loss=loss)
    assert levels(text, "SMX205") == [expected]


@pytest.mark.parametrize(
    ("metric", "expected"), [("accuracy", Level.WARNING), ("binary_accuracy", Level.ERROR)]
)
def test_a_metric_of_one_logit(metric: str, expected: Level) -> None:
    text = (
        "import keras\nmodel = keras.Sequential([keras.layers.Dense(1)])\n"
        f"model.compile('adam', keras.losses.BinaryCrossentropy(from_logits=True), ['{metric}'])\n"
    )
    assert levels(text.replace("['", "metrics=['"), "SMX209") == [expected]
