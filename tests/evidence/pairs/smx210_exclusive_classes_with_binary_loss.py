"""SMX210 exclusive-classes-with-binary-loss."""

from __future__ import annotations

from evidence.drawn import SUMS
from evidence.numbers import distance_of_sums
from evidence.pair import Pair, Symptom

BAD = """\
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train / 255.0
x_test = x_test / 255.0
y_train = keras.utils.to_categorical(y_train, 10)
y_test = keras.utils.to_categorical(y_test, 10)

model = keras.Sequential([
    keras.layers.Flatten(),
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dense(10, activation="sigmoid"),
])
model.compile(
    optimizer="adam",
    loss="binary_crossentropy",
    metrics=["accuracy"],
)
history = model.fit(x_train, y_train, epochs=5)
p = model.predict(x_test)
"""

PAIR = Pair(
    code="SMX210",
    bad=BAD,
    change={
        '"sigmoid"': '"softmax"',
        '"binary_crossentropy"': '"categorical_crossentropy"',
    },
    drawn=SUMS,
    symptom=Symptom("mean distance of a row's sum from 1", distance_of_sums, above=0.05),
)
