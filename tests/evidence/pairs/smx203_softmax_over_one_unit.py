"""SMX203 softmax-over-one-unit."""

from __future__ import annotations

from evidence.numbers import smallest
from evidence.pair import Drawn, Pair, Symptom

BAD = """\
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train / 255.0
x_test = x_test / 255.0
y_train = y_train % 2
y_test = y_test % 2

model = keras.Sequential([
    keras.layers.Flatten(),
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dense(1, activation="softmax"),
])
model.compile(
    optimizer="adam",
    loss="binary_crossentropy",
    metrics=["accuracy"],
)
history = model.fit(x_train, y_train, epochs=5)
p = model.predict(x_test)
"""

PAIR = Pair(
    code="SMX203",
    bad=BAD,
    change={
        '"softmax"': '"sigmoid"',
    },
    drawn=Drawn("spread", "prediction for an image", lambda names: names["p"]),
    symptom=Symptom("smallest of all predictions", smallest, above=0.999),
)
