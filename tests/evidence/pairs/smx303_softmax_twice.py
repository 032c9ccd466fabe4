"""SMX303 softmax-twice."""

from __future__ import annotations

from evidence.drawn import LARGEST
from evidence.numbers import largest
from evidence.pair import Pair, Symptom

BAD = """\
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train / 255.0
x_test = x_test / 255.0

model = keras.Sequential([
    keras.layers.Flatten(),
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dense(10, activation="softmax"),
    keras.layers.Softmax(),
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
    code="SMX303",
    bad=BAD,
    change={
        "    keras.layers.Softmax(),\n": "",
    },
    drawn=LARGEST,
    symptom=Symptom("largest of all probabilities", largest, below=0.2321),
)
