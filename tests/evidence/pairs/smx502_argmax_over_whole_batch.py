"""SMX502 argmax-over-whole-batch."""

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
classes = np.argmax(p)
"""

PAIR = Pair(
    code="SMX502",
    bad=BAD,
    change={
        "np.argmax(p)": "np.argmax(p, axis=-1)",
    },
    drawn=Drawn("spread", "class that is returned", lambda names: names["classes"]),
    symptom=Symptom(
        "classes returned for 360 test images", lambda names: float(names["classes"].size), below=2
    ),
)
