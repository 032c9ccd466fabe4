# The sigmoid is a gate: its product with other values is no probability any more.
import tensorflow as tf


def gated(x, y):
    gate = tf.sigmoid(x)
    mixed = gate * y + (1 - gate) * tf.stop_gradient(y)
    total = tf.reduce_sum(gate, axis=-1)
    a = tf.math.log(mixed)
    b = tf.math.log(total)
    return a, b
