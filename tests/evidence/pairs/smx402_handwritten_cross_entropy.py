"""SMX402 handwritten-cross-entropy."""

from __future__ import annotations

from evidence.drawn import LAST_LOSS
from evidence.numbers import loss
from evidence.pair import TENSORFLOW_ONLY, Pair, Symptom

BAD = """\
import tensorflow as tf
from tensorflow import keras

(x_train, y_train), _ = keras.datasets.mnist.load_data()
x_train = x_train.reshape(-1, 784).astype("float32")
x_train = x_train - x_train.mean()
labels = tf.one_hot(y_train, 10)

model = keras.Sequential([keras.layers.Dense(64, activation="relu"), keras.layers.Dense(10)])
optimizer = keras.optimizers.Adam(0.01)
for step in range(100):
    with tf.GradientTape() as tape:
        logits = model(x_train)
        p = tf.nn.softmax(logits)
        losses = -tf.reduce_sum(labels * tf.math.log(p), axis=1)
        loss = tf.reduce_mean(losses)
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
"""

FUSED = "tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits)"

PAIR = Pair(
    code="SMX402",
    bad=BAD,
    change={
        "        p = tf.nn.softmax(logits)\n": "",
        "-tf.reduce_sum(labels * tf.math.log(p), axis=1)": FUSED,
    },
    drawn=LAST_LOSS,
    symptom=Symptom("loss after 100 steps", loss, above=10),
    elsewhere=TENSORFLOW_ONLY,
)
