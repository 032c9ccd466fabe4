"""SMX104 integer-scaling."""

from __future__ import annotations

from evidence.numbers import accuracy
from evidence.pair import Drawn, Pair, Symptom

BAD = """\
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train // 255
x_test = x_test // 255

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
loss, accuracy = model.evaluate(x_test, y_test)
"""

PAIR = Pair(
    code="SMX104",
    bad=BAD,
    change={
        "x_train // 255": "x_train / 255",
        "x_test // 255": "x_test / 255",
    },
    drawn=Drawn(
        "spread",
        "brightness of a pixel",
        lambda names: names["x_train"][:100],
    ),
    symptom=Symptom("accuracy on the test images", accuracy, below=0.7),
)
