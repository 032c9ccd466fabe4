import sys

import tensorflow.compat.v1 as tf

x = tf.placeholder(tf.float32, [None, 50])
labels = tf.placeholder(tf.float32, [None, 5])
w = tf.Variable(tf.zeros([50, 5]))

if "--bias" in sys.argv:
    y = tf.nn.softmax(tf.matmul(x, w) + tf.Variable(tf.zeros([5])))
else:
    y = tf.nn.softmax(tf.matmul(x, w))
loss = -tf.reduce_sum(labels * tf.log(y)) + 0.01 * tf.nn.l2_loss(w)  # expect: SMX402@8
