"""SMX204 one-unit-with-categorical-loss."""

from __future__ import annotations

from evidence.drawn import LOSS
from evidence.numbers import first_loss
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
    loss="categorical_crossentropy",
    metrics=["accuracy"],
)
history = model.fit(x_train, y_train, epochs=5)
"""

PAIR = Pair(
    code="SMX204",
    bad=BAD,
    change={
        '"categorical_crossentropy"': '"binary_crossentropy"',
    },
    drawn=LOSS,
    symptom=Symptom("loss of the first epoch", first_loss, below=1e-5),
)
