"""SMX206 probabilities-with-logits-loss."""

from __future__ import annotations

from dataclasses import replace

from evidence.drawn import LOSS
from evidence.numbers import last_loss
from evidence.pair import REPAIRED, Pair, Symptom

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
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy"],
)
history = model.fit(x_train, y_train, epochs=5)
"""

PAIR = Pair(
    code="SMX206",
    bad=BAD,
    change={
        "from_logits=True": "",
    },
    drawn=replace(LOSS, stack="jax"),
    symptom=Symptom("training loss of the last epoch", last_loss, above=1.46),
    silent={"tensorflow": REPAIRED, "tf_keras": REPAIRED},
)
