"""SMX506 probability-compared-with-zero."""

from __future__ import annotations

from evidence.drawn import CLASSES
from evidence.numbers import different_classes
from evidence.pair import Pair, Symptom

BAD = """\
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train, x_test = x_train / 255.0, x_test / 255.0
y_train = (y_train > 4).astype("float32")

model = keras.Sequential([
    keras.layers.Flatten(),
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy")
model.fit(x_train, y_train, epochs=5)
classes = model.predict(x_test) > 0
"""

PAIR = Pair(
    code="SMX506",
    bad=BAD,
    change={
        "model.predict(x_test) > 0": "model.predict(x_test) > 0.5",
    },
    drawn=CLASSES,
    symptom=Symptom("different classes predicted", different_classes, below=2),
)
