"""Programs with mistakes that have fixes, for the tests of fixes."""

from __future__ import annotations

MODEL = """\
import keras
from keras.layers import Dense

model = keras.Sequential([Dense(10, activation="softmax", input_shape=(4,))])
model.compile("adam", loss="binary_crossentropy")
"""
"""SMX202, an unsafe fix."""

MENDED_MODEL = MODEL.replace("binary", "categorical")

LOGARITHM = """\
import tensorflow as tf


def loss(x):
    return tf.math.log(tf.nn.softmax(x))
"""
"""SMX401, a safe fix."""

MENDED_LOGARITHM = LOGARITHM.replace("tf.math.log(tf.nn.softmax(x))", "tf.nn.log_softmax(x)")
