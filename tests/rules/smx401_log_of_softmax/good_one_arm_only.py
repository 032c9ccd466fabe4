import sys

import tensorflow as tf

scores = tf.random.uniform((8, 6))
if "--normalise" in sys.argv:
    scores = tf.nn.softmax(scores)
logarithm = tf.math.log(scores)
