"""SMX216 softmax-on-multi-label."""

from __future__ import annotations

from evidence.pair import Drawn, Names, Pair, Symptom

BAD = """\
from sklearn.preprocessing import MultiLabelBinarizer
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train, x_test = x_train / 255.0, x_test / 255.0
binarizer = MultiLabelBinarizer()
tags_train = binarizer.fit_transform([[str(d), "odd" if d % 2 else "even"] for d in y_train])
tags_test = binarizer.transform([[str(d), "odd" if d % 2 else "even"] for d in y_test])

model = keras.Sequential([
    keras.layers.Flatten(),
    keras.layers.Dense(64, activation="relu"),
    keras.layers.Dense(12, activation="softmax"),
])
model.compile("adam", "categorical_crossentropy")
model.fit(x_train, tags_train, epochs=5)
p = model.predict(x_test)
"""


def found(names: Names) -> float:
    tags = names["tags_test"] == 1
    return float((names["p"] > 0.5)[tags].mean())


PAIR = Pair(
    code="SMX216",
    bad=BAD,
    change={
        "softmax": "sigmoid",
        "categorical_crossentropy": "binary_crossentropy",
    },
    drawn=Drawn(
        "spread",
        "probability of a tag that the image has",
        lambda names: names["p"][names["tags_test"] == 1],
    ),
    symptom=Symptom("share of the tags with a probability above 0.5", found, below=0.7),
)
