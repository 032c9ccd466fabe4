"""Grades from 1 to 3 are fed to three columns of logits."""
import numpy as np
import tensorflow as tf

grades = np.repeat([1, 2, 3], 50)
x = tf.placeholder(tf.float32, [None, 8])
y = tf.placeholder(tf.int32, [None])
logits = tf.layers.dense(x, 3)
losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=logits)  # expect: SMX214@64
with tf.Session() as session:
    session.run(losses, feed_dict={x: np.load("x.npy"), y: grades})
