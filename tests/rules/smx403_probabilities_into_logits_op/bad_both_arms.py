import sys

import tensorflow.compat.v1 as tf

x = tf.placeholder(tf.float32, [None, 20])
labels = tf.placeholder(tf.float32, [None, 4])
if len(sys.argv) > 1:
    output = tf.nn.softmax(tf.layers.dense(x, 4))
else:
    output = tf.nn.softmax(tf.layers.dense(x, 4, use_bias=False))
loss = tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=output)  # expect: SMX403@70
