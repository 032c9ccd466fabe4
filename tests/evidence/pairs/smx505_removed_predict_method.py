"""SMX505 removed-predict-method."""

from __future__ import annotations

from evidence.drawn import CLASSES
from evidence.numbers import different_classes
from evidence.pair import STACKS, Pair, Symptom

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
history = model.fit(x_train, y_train, epochs=5)
classes = model.predict_classes(x_test)
"""

PAIR = Pair(
    code="SMX505",
    bad=BAD,
    change={
        "model.predict_classes(x_test)": "model.predict(x_test).argmax(axis=-1)",
    },
    drawn=CLASSES,
    symptom=Symptom("classes that are ever predicted, of 10", different_classes, below=0),
    raises=frozenset(STACKS),
)
