"""SMX213 one-unit-for-many-classes."""

from __future__ import annotations

from evidence.drawn import LOSS
from evidence.pair import Pair, Symptom

BAD = """\
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train, x_test = x_train / 255.0, x_test / 255.0

model = keras.Sequential([
    keras.layers.Flatten(),
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
history = model.fit(x_train, y_train, epochs=5)
"""

PAIR = Pair(
    code="SMX213",
    bad=BAD,
    change={
        'Dense(1, activation="sigmoid")': 'Dense(10, activation="softmax")',
        "binary_crossentropy": "sparse_categorical_crossentropy",
    },
    drawn=LOSS,
    symptom=Symptom(
        "loss after training",
        lambda names: float(names["history"].history["loss"][-1]),
        below=0,
    ),
    raises=frozenset({"torch"}),
)
