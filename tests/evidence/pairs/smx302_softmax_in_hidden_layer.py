"""SMX302 softmax-in-hidden-layer."""

from __future__ import annotations

from evidence.drawn import ACCURACY
from evidence.numbers import accuracy
from evidence.pair import Pair, Symptom

BAD = """\
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train / 255.0
x_test = x_test / 255.0
hidden = "softmax"

model = keras.Sequential([
    keras.layers.Flatten(),
    keras.layers.Dense(64, activation=hidden),
    keras.layers.Dense(64, activation=hidden),
    keras.layers.Dense(64, activation=hidden),
    keras.layers.Dense(10, activation="softmax"),
])
model.compile(
    optimizer="adam",
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
history = model.fit(x_train, y_train, epochs=5)
loss, accuracy = model.evaluate(x_test, y_test)
"""

PAIR = Pair(
    code="SMX302",
    bad=BAD,
    change={
        'hidden = "softmax"': 'hidden = "relu"',
    },
    drawn=ACCURACY,
    symptom=Symptom("accuracy on the test images", accuracy, below=0.6),
)
