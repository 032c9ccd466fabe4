"""SMX304 softmax-over-batch-axis."""

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
    keras.layers.Dense(10),
    keras.layers.Softmax(axis=0),
])
model.compile(
    optimizer="adam",
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
history = model.fit(x_train, y_train, epochs=5)
p = model.predict(x_test[:1])
"""

PAIR = Pair(
    code="SMX304",
    bad=BAD,
    change={
        "axis=0": "axis=-1",
    },
    drawn=Drawn(
        "bars",
        "probability of each class for a single image",
        lambda names: {str(number): float(p) for number, p in enumerate(names["p"][0])},
    ),
    symptom=Symptom("smallest probability for a single image", smallest, above=0.999),
)
