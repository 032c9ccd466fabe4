"""A placeholder with a column for each class cannot be numbers, whatever is fed to it."""
import tensorflow as tf

classes = 4
x = tf.placeholder(tf.float32, [None, 20])
y = tf.placeholder(tf.int32, [None, classes])
logits = tf.layers.dense(x, classes)
loss = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=logits)  # expect: SMX207@8
