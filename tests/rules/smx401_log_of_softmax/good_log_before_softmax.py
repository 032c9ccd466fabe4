# Words weighted by the logarithm of their counts, then normalised.
import tensorflow as tf

counts = tf.constant([[3.0, 1.0, 7.0]])
weights = tf.nn.softmax(tf.math.log(counts))
tempered = tf.nn.softmax(tf.math.log(counts) / 0.7)
