"""A temperature after the activation, as in contrastive learning and attention."""

import tensorflow as tf
from tensorflow import keras


def contrastive(first, second, labels, temperature):
    similarity = tf.matmul(tf.nn.tanh(first), tf.nn.tanh(second), transpose_b=True)
    return tf.nn.sparse_softmax_cross_entropy_with_logits(
        labels=labels, logits=similarity / temperature
    )


def clipped(labels, x, layer):
    return tf.nn.softmax_cross_entropy_with_logits(
        labels=labels, logits=10.0 * tf.tanh(layer(x))
    )


start = keras.Input((8,))
scores = 30.0 * keras.layers.Dense(5, activation="tanh")(start)
model = keras.Model(start, scores)
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
