"""SMX214 labels-start-at-one."""

from __future__ import annotations

from dataclasses import replace

from evidence.drawn import CHOSEN
from evidence.pair import Names, Pair, Symptom

BAD = """\
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train, x_test = x_train / 255.0, x_test / 255.0
y_train, y_test = y_train + 1, y_test + 1

model = keras.Sequential([
    keras.layers.Flatten(),
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=5)
p = model.predict(x_test)
"""


def last_class(names: Names) -> float:
    y = names["y_test"]
    right = names["p"].argmax(axis=-1) == y
    return float(right[y == y.max()].mean())


PAIR = Pair(
    code="SMX214",
    bad=BAD,
    change={
        "y_train, y_test = y_train + 1, y_test + 1\n": "",
    },
    drawn=replace(CHOSEN, stack="jax"),
    symptom=Symptom("share of the last class that is found", last_class, below=0.5),
    raises=frozenset({"tensorflow", "torch", "tf_keras"}),
)
