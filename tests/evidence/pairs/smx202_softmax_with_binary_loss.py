"""SMX202 softmax-with-binary-loss."""

from __future__ import annotations

import math

from evidence.pair import Drawn, Names, Pair, Symptom


def crossentropy(names: Names) -> float:
    right = (names["p"] * names["y_test"]).sum(axis=-1).clip(1e-7)
    return sum(-math.log(p) for p in right) / len(right)


def ratio_of_losses(names: Names) -> float:
    return float(names["loss"]) / crossentropy(names)


BAD = """\
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train / 255.0
x_test = x_test / 255.0
y_train = keras.utils.to_categorical(y_train, 10)
y_test = keras.utils.to_categorical(y_test, 10)

model = keras.Sequential([
    keras.layers.Flatten(),
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dense(10, activation="softmax"),
])
model.compile(
    optimizer="adam",
    loss="binary_crossentropy",
    metrics=["accuracy"],
)
history = model.fit(x_train, y_train, epochs=5)
loss, accuracy = model.evaluate(x_test, y_test)
p = model.predict(x_test)
"""

PAIR = Pair(
    code="SMX202",
    bad=BAD,
    change={
        '"binary_crossentropy"': '"categorical_crossentropy"',
    },
    drawn=Drawn(
        "bars",
        "loss on the test images",
        lambda names: {"reported": names["loss"], "of the predictions": crossentropy(names)},
    ),
    symptom=Symptom(
        "reported loss over the crossentropy of the predictions", ratio_of_losses, below=0.6
    ),
)
