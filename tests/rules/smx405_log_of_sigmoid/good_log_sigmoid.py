import jax
import tensorflow as tf
from keras import ops


def losses(x):
    a = tf.math.log_sigmoid(x)
    b = tf.math.log_sigmoid(-x)
    c = -tf.nn.softplus(-x)
    d = ops.log_sigmoid(x)
    e = jax.nn.log_sigmoid(x)
    f = tf.log_sigmoid(x)
    return a, b, c, d, e, f
