"""A softmax over the single column of logits, which TensorFlow applies itself."""
import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 8])
y = tf.placeholder(tf.float32, [None, 1])
w = tf.Variable(tf.random_normal([8, 1]))
logits = tf.matmul(x, w)
a = tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=logits)  # expect: SMX204@5
out = tf.layers.dense(x, 1)
b = tf.losses.softmax_cross_entropy(onehot_labels=y, logits=out)  # expect: SMX204@5
