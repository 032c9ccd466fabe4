"""The naive way is tf.math.log(tf.nn.softmax(x)).

    loss = tf.math.log(tf.nn.softmax(logits))
"""
import tensorflow as tf

# The raw formulation of cross-entropy,
#   tf.reduce_mean(-tf.reduce_sum(y_ * tf.log(tf.nn.softmax(y)), reduction_indices=[1]))
# can be numerically unstable.
x = tf.constant([[1.0, 2.0]])
log_probabilities = tf.nn.log_softmax(x)
