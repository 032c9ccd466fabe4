"""Softmax regression on graphs and sessions, with its loss written by hand."""

import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

x = tf.placeholder(tf.float32, [None, 784])
labels = tf.placeholder(tf.float32, [None, 10])
weights = tf.Variable(tf.zeros([784, 10]))
bias = tf.Variable(tf.zeros([10]))

logits = tf.matmul(x, weights) + bias
y = tf.nn.softmax(logits)
cross_entropy = -tf.reduce_sum(labels * tf.log(y))
train_step = tf.train.GradientDescentOptimizer(0.01).minimize(cross_entropy)
