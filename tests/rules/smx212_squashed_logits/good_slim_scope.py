"""In slim a scope gives the activation."""

import tensorflow as tf
import tensorflow.contrib.slim as slim

x = tf.placeholder(tf.float32, [None, 784])
y = tf.placeholder(tf.float32, [None, 10])
with slim.arg_scope([slim.fully_connected], activation_fn=None):
    logits = slim.fully_connected(x, 10)
cost = tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=logits)
plain = tf.contrib.layers.fully_connected(x, 10, activation_fn=None)
other = tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=plain)
