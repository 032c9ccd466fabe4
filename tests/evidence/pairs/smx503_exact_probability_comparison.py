"""SMX503 exact-probability-comparison."""

from __future__ import annotations

from evidence.pair import Drawn, Pair, Symptom

BAD = """\
import numpy as np
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train / 255.0
x_test = x_test / 255.0

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
whole = p.sum(axis=-1) == 1.0
"""

PAIR = Pair(
    code="SMX503",
    bad=BAD,
    change={
        "p.sum(axis=-1) == 1.0": "np.isclose(p.sum(axis=-1), 1.0)",
    },
    drawn=Drawn(
        "bars",
        "rows by their sum",
        lambda names: {
            "found to be 1": float(names["whole"].sum()),
            "not": float((~names["whole"]).sum()),
        },
    ),
    symptom=Symptom(
        "share of rows whose sum is found to be 1",
        lambda names: float(names["whole"].mean()),
        below=0.95,
    ),
)
