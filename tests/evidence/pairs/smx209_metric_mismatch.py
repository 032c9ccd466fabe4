"""SMX209 metric-mismatch."""

from __future__ import annotations

from evidence.drawn import metric
from evidence.numbers import accuracy
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
    metrics=[keras.metrics.CategoricalAccuracy()],
)
history = model.fit(x_train, y_train, epochs=5)
loss, accuracy = model.evaluate(x_test, y_test)
"""

PAIR = Pair(
    code="SMX209",
    bad=BAD,
    change={
        "CategoricalAccuracy": "SparseCategoricalAccuracy",
    },
    drawn=Drawn("course", "accuracy that is reported in each epoch", metric),
    symptom=Symptom("accuracy that is reported", accuracy, below=0.5),
)
