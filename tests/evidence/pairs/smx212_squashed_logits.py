"""SMX212 squashed-logits."""

from __future__ import annotations

from evidence.drawn import LOSS
from evidence.numbers import last_loss
from evidence.pair import Pair, Symptom

BAD = """\
from tensorflow import keras

(x_train, y_train), _ = keras.datasets.mnist.load_data()
x_train = x_train / 255.0

model = keras.Sequential([
    keras.layers.Flatten(),
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dense(10, activation="tanh"),
])
model.compile(
    optimizer="adam",
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
)
history = model.fit(x_train, y_train, epochs=10)
"""

PAIR = Pair(
    code="SMX212",
    bad=BAD,
    change={
        'Dense(10, activation="tanh")': "Dense(10)",
    },
    drawn=LOSS,
    symptom=Symptom("training loss of the last epoch", last_loss, above=0.7),
)
