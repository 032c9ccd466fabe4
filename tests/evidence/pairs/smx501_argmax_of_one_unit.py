"""SMX501 argmax-of-one-unit."""

from __future__ import annotations

from evidence.drawn import CLASSES
from evidence.numbers import different_classes
from evidence.pair import Pair, Symptom

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
    keras.layers.Dense(1, activation="sigmoid"),
])
model.compile(
    optimizer="adam",
    loss="binary_crossentropy",
    metrics=["accuracy"],
)
history = model.fit(x_train, y_train, epochs=5)
p = model.predict(x_test)
classes = p.argmax(axis=-1)
"""

PAIR = Pair(
    code="SMX501",
    bad=BAD,
    change={
        "p.argmax(axis=-1)": "(p > 0.5).astype(int)",
    },
    drawn=CLASSES,
    symptom=Symptom("classes that are ever predicted, of 2", different_classes, below=1.5),
)
