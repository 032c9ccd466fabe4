"""SMX301 softmax-in-recurrent-layer."""

from __future__ import annotations

from evidence.drawn import SUMS
from evidence.numbers import distance_of_sums
from evidence.pair import Pair, Symptom

BAD = """\
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train / 255.0
x_test = x_test / 255.0

layers = keras.layers
model = keras.Sequential([
    layers.LSTM(10, activation="softmax"),
])
model.compile(
    optimizer="adam",
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
history = model.fit(x_train, y_train, epochs=2)
p = model.predict(x_test)
"""

PAIR = Pair(
    code="SMX301",
    bad=BAD,
    change={
        'LSTM(10, activation="softmax"),': 'LSTM(10),\n    layers.Dense(10, activation="softmax"),',
    },
    drawn=SUMS,
    symptom=Symptom("mean distance of a row's sum from 1", distance_of_sums, above=0.05),
)
