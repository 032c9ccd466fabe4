"""SMX404 handwritten-softmax."""

from __future__ import annotations

from typing import Any

from evidence.pair import TENSORFLOW_ONLY, Drawn, Names, Pair, Symptom

BAD = """\
import tensorflow as tf
from tensorflow import keras

(x_train, y_train), _ = keras.datasets.mnist.load_data()
x_train = x_train.reshape(-1, 784).astype("float32")

model = keras.Sequential([keras.layers.Dense(64, activation="relu"), keras.layers.Dense(10)])
logits = model(x_train)
e = tf.exp(logits)
p = e / tf.reduce_sum(e, axis=-1, keepdims=True)
"""


def not_numbers(names: Names) -> Any:
    """Whether each image has a probability that is no number."""
    sums = names["p"].numpy().sum(axis=-1)
    return sums != sums


PAIR = Pair(
    code="SMX404",
    bad=BAD,
    change={
        "e = tf.exp(logits)\n": "",
        "e / tf.reduce_sum(e, axis=-1, keepdims=True)": "tf.nn.softmax(logits)",
    },
    drawn=Drawn(
        "bars",
        "images by their probabilities",
        lambda names: {
            "numbers": float((~not_numbers(names)).sum()),
            "nan": float(not_numbers(names).sum()),
        },
    ),
    symptom=Symptom(
        "share of images with a probability that is no number",
        lambda names: float(not_numbers(names).mean()),
        above=0.1,
    ),
    elsewhere=TENSORFLOW_ONLY,
)
