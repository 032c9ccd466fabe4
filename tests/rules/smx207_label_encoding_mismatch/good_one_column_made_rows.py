"""The column is made rows, or squeezed."""
import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 16])
y = tf.placeholder(tf.int32, [None, 1])
logits = tf.layers.dense(x, 7)
rows = tf.reshape(tf.one_hot(y, 7), [-1, 7])
a = tf.nn.softmax_cross_entropy_with_logits(logits=logits, labels=rows)
b = tf.nn.sparse_softmax_cross_entropy_with_logits(logits=logits, labels=tf.squeeze(y))
