import tensorflow.compat.v1 as tf

x = tf.placeholder(tf.float32, [None, 8])
labels = tf.placeholder(tf.float32, [None, 3])
y = tf.nn.softmax(tf.layers.dense(x, 3))

squared = tf.reduce_mean(tf.reduce_sum(tf.square(labels - y), axis=1))
dice = 1.0 - 2.0 * tf.reduce_sum(labels * y) / (tf.reduce_sum(labels) + tf.reduce_sum(y))
expected_reward = -tf.reduce_sum(labels * y)
gini = -tf.reduce_sum(tf.square(y))
