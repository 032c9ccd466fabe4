"""A placeholder with a single column cannot hold a column for each class."""
import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 16])
y = tf.placeholder(tf.int32, [None, 1])
logits = tf.layers.dense(x, 7)
loss = tf.nn.softmax_cross_entropy_with_logits(logits=logits, labels=y)  # expect: SMX207@8
