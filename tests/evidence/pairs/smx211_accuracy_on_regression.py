"""SMX211 accuracy-on-regression."""

from __future__ import annotations

from evidence.pair import Drawn, Pair, Symptom

BAD = """\
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train / 255.0
x_test = x_test / 255.0

model = keras.Sequential([
    keras.layers.Flatten(),
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dense(1),
])
model.compile(
    optimizer="adam",
    loss="mse",
    metrics=["accuracy"],
)
history = model.fit(x_train, y_train, epochs=5)
loss, metric = model.evaluate(x_test, y_test)
error = abs(model.predict(x_test)[:, 0] - y_test).mean()
"""

PAIR = Pair(
    code="SMX211",
    bad=BAD,
    change={
        '["accuracy"]': '["mae"]',
    },
    drawn=Drawn(
        "bars",
        "test images",
        lambda names: {"reported": names["metric"], "mean error": names["error"]},
    ),
    symptom=Symptom(
        "distance of the reported metric from the mean error",
        lambda names: float(abs(names["metric"] - names["error"])),
        above=0.3,
    ),
)
