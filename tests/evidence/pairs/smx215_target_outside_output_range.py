"""SMX215 target-outside-output-range."""

from __future__ import annotations

from evidence.drawn import LOSS
from evidence.numbers import last_loss
from evidence.pair import Pair, Symptom

BAD = """\
from tensorflow import keras

(x_train, _), _ = keras.datasets.mnist.load_data()
x_train = x_train.reshape(-1, 784).astype("float32")

model = keras.Sequential([
    keras.layers.Dense(32, activation="relu"),
    keras.layers.Dense(784, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy")
history = model.fit(x_train / 255.0, x_train, epochs=3)
"""

PAIR = Pair(
    code="SMX215",
    bad=BAD,
    change={
        "x_train / 255.0, x_train,": "x_train / 255.0, x_train / 255.0,",
    },
    drawn=LOSS,
    symptom=Symptom("training loss of the last epoch", last_loss, below=0),
    raises=frozenset({"torch"}),
)
