"""In `tf.contrib.layers` the activation is the third argument, and `linear` has none."""

import tensorflow as tf
from tensorflow.contrib import layers

x = tf.placeholder(tf.float32, [None, 784])
y = tf.placeholder(tf.float32, [None, 10])
by_position = tf.contrib.layers.fully_connected(x, 10, None)
first = tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=by_position)
linear = layers.linear(x, 10)
second = tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=linear)


def network(**options):
    logits = layers.fully_connected(x, 10, **options)
    return tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=logits)


third = network(activation_fn=None)
