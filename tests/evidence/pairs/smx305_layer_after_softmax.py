"""SMX305 layer-after-softmax."""

from __future__ import annotations

from evidence.numbers import smallest
from evidence.pair import Drawn, Pair, Symptom

BAD = """\
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train / 255.0
x_test = x_test / 255.0

model = keras.Sequential([
    keras.layers.Flatten(),
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dense(10, activation="softmax"),
    keras.layers.BatchNormalization(),
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
    code="SMX305",
    bad=BAD,
    change={
        "    keras.layers.BatchNormalization(),\n": "",
    },
    drawn=Drawn("spread", "probability of a class", lambda names: names["p"]),
    symptom=Symptom("smallest of all probabilities", smallest, below=-0.01),
)
