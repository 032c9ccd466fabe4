"""SMX208 too-few-units."""

from __future__ import annotations

from dataclasses import replace

from evidence.drawn import CHOSEN
from evidence.pair import Pair, Symptom

BAD = """\
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train / 255.0
x_test = x_test / 255.0

model = keras.Sequential([
    keras.layers.Flatten(),
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dense(9, activation="softmax"),
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
    code="SMX208",
    bad=BAD,
    change={
        "Dense(9, ": "Dense(10, ",
    },
    drawn=replace(CHOSEN, stack="jax"),
    symptom=Symptom(
        "test images taken for a 9",
        lambda names: float((names["p"].argmax(axis=-1) == 9).sum()),
        below=1,
    ),
    raises=frozenset({"tensorflow", "torch", "tf_keras"}),
)
