"""SMX504 threshold-on-softmax."""

from __future__ import annotations

from evidence.drawn import counted
from evidence.pair import Drawn, Pair, Symptom

BAD = """\
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
history = model.fit(x_train, y_train, epochs=2)
p = model.predict(x_test)
one_hot = (p > 0.5).astype(int)
"""

PAIR = Pair(
    code="SMX504",
    bad=BAD,
    change={
        "(p > 0.5).astype(int)": "keras.utils.to_categorical(p.argmax(axis=-1), 10)",
    },
    drawn=Drawn(
        "bars", "images by number of classes", lambda names: counted(names["one_hot"].sum(axis=-1))
    ),
    symptom=Symptom(
        "share of test images that get no class at all",
        lambda names: float((names["one_hot"].sum(axis=-1) == 0).mean()),
        above=0.02,
    ),
)
