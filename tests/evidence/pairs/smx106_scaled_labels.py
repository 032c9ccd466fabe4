"""SMX106 scaled-labels."""

from __future__ import annotations

from evidence.drawn import CHOSEN
from evidence.pair import Pair, Symptom

BAD = """\
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train / 255.0
x_test = x_test / 255.0
y_train = y_train / 255.0
y_test = y_test / 255.0

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
    code="SMX106",
    bad=BAD,
    change={
        "y_train = y_train / 255.0\ny_test = y_test / 255.0\n": "",
    },
    drawn=CHOSEN,
    symptom=Symptom(
        "classes that are ever predicted, of 10",
        lambda names: float(len(set(names["p"].argmax(axis=-1)))),
        below=3,
    ),
)
