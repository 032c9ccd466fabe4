import tensorflow.compat.v1 as tf

labels = tf.placeholder(tf.float32, [None, 10])
y = tf.nn.softmax(tf.layers.dense(tf.placeholder(tf.float32, [None, 784]), 10))

minus_in_front = -tf.reduce_sum(labels * tf.log(y))  # expect: SMX402@18
minus_on_labels = tf.reduce_sum(-labels * tf.log(y))  # expect: SMX402@19
minus_on_log = tf.reduce_mean(tf.reduce_sum(labels * -tf.log(y), axis=1))  # expect: SMX402@16
log_first = -tf.reduce_sum(tf.log(y) * labels, axis=1)  # expect: SMX402@13
by_functions = tf.negative(tf.reduce_mean(tf.multiply(labels, tf.log(y))))  # expect: SMX402@16
minus_one = -1.0 * tf.reduce_mean(tf.reduce_sum(labels * tf.log(y), 1))  # expect: SMX402@13
minus_one_last = tf.reduce_sum(labels * tf.log(y)) * -1  # expect: SMX402@18
divided = -tf.reduce_sum(labels * tf.log(y)) / 128.0  # expect: SMX402@11
from_zero = 0.0 - tf.reduce_sum(labels * tf.log(y))  # expect: SMX402@13
doubled = tf.reduce_mean(-tf.reduce_sum(labels * tf.log(tf.nn.softmax(tf.zeros([3, 10]))), [1]))  # expect: SMX402@11
