"""Graphs of TensorFlow 1: layers with an activation, and functions on tensors."""

import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 784])
y = tf.placeholder(tf.float32, [None, 10])
weights = tf.Variable(tf.zeros([784, 10]))
bias = tf.Variable(tf.zeros([10]))

scores = tf.nn.relu(tf.matmul(x, weights) + bias)  # expect: SMX212@10
cost = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=scores))

hidden = tf.layers.dense(x, 64, activation=tf.nn.relu)
out = tf.layers.dense(hidden, 10, activation=tf.nn.elu)  # expect: SMX212@46
other = tf.losses.softmax_cross_entropy(onehot_labels=y, logits=out)
third = tf.nn.softmax_cross_entropy_with_logits(
    labels=y, logits=tf.contrib.layers.fully_connected(hidden, 10)  # expect: SMX212@22
)
