"""SMX404 handwritten-softmax."""

from __future__ import annotations

from evidence.pair import TENSORFLOW_ONLY, Pair, Symptom

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

PAIR = Pair(
    code="SMX404",
    bad=BAD,
    change={
        "e = tf.exp(logits)\n": "",
        "e / tf.reduce_sum(e, axis=-1, keepdims=True)": "tf.nn.softmax(logits)",
    },
    symptom=Symptom(
        "share of images with a probability that is no number",
        lambda names: float(
            (names["p"].numpy().sum(axis=-1) != names["p"].numpy().sum(axis=-1)).mean()
        ),
        above=0.1,
    ),
    elsewhere=TENSORFLOW_ONLY,
)
