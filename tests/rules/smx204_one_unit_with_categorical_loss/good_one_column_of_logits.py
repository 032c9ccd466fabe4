"""One column with a sigmoid, and a softmax along another axis."""
import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 8])
y = tf.placeholder(tf.float32, [None, 1])
logits = tf.layers.dense(x, 1)
a = tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=logits)
b = tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=logits, axis=0)
squeezed = tf.squeeze(logits)
c = tf.nn.softmax_cross_entropy_with_logits(labels=tf.squeeze(y), logits=squeezed)
