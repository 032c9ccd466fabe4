import sys

import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 4])
if len(sys.argv) > 1:
    value = tf.sigmoid(x)
else:
    value = tf.exp(x)
logarithm = tf.log(value)
