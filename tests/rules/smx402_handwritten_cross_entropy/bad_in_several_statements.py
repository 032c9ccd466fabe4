import tensorflow as tf

labels = tf.constant([[0.0, 1.0, 0.0]])
y = tf.nn.softmax(tf.constant([[1.0, 2.0, 3.0]]))

log_y = tf.math.log(y)
first = -tf.reduce_sum(labels * log_y)  # expect: SMX402@9

product = labels * tf.math.log(y)  # expect: SMX402@11
second = -tf.reduce_sum(product)

per_sample = tf.reduce_sum(labels * tf.math.log(y), axis=1)  # expect: SMX402@14
third = tf.reduce_mean(-per_sample)

negative_log = -tf.math.log(y)
fourth = tf.reduce_mean(tf.reduce_sum(labels * negative_log, axis=-1))  # expect: SMX402@10

likelihood = tf.reduce_sum(labels * tf.math.log(y))  # expect: SMX402@14
tf.compat.v1.train.GradientDescentOptimizer(0.1).minimize(-likelihood)
