"""SMX107 scaling-discarded."""

from __future__ import annotations

from evidence.drawn import LARGEST
from evidence.numbers import certain
from evidence.pair import Pair, Symptom

BAD = """\
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train / 255.0
x_test / 255.0

model = keras.Sequential([
    keras.layers.Flatten(),
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dense(10, activation="softmax"),
])
model.compile(
    optimizer="adam",
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
history = model.fit(x_train, y_train, epochs=5)
p = model.predict(x_test)
"""

PAIR = Pair(
    code="SMX107",
    bad=BAD,
    change={
        "x_train / 255.0": "x_train = x_train / 255.0",
        "x_test / 255.0": "x_test = x_test / 255.0",
    },
    drawn=LARGEST,
    symptom=Symptom("share of test images with a class of probability 1.0000", certain, above=0.5),
)
