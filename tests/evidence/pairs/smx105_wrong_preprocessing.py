"""SMX105 wrong-preprocessing."""

from __future__ import annotations

from evidence.pair import Drawn, Pair, Symptom

BAD = """\
from tensorflow import keras
from tensorflow.keras.applications.vgg16 import preprocess_input

(x_train, y_train), _ = keras.datasets.cifar10.load_data()
x_train = preprocess_input(x_train.astype("float32"))

base = keras.applications.MobileNetV2(
    include_top=False, weights="imagenet", input_shape=(32, 32, 3), pooling="avg"
)
base.trainable = False
model = keras.Sequential([base, keras.layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, epochs=1)
"""

PAIR = Pair(
    code="SMX105",
    bad=BAD,
    change={
        "applications.vgg16": "applications.mobilenet_v2",
    },
    drawn=Drawn("spread", "number that reaches the network", lambda names: names["x_train"][:100]),
    symptom=Symptom(
        "largest number that reaches a network trained on -1 to 1",
        lambda names: float(abs(names["x_train"]).max()),
        above=1.01,
    ),
    note="The weights of the network are not downloaded: its input is measured, not its features.",
)
