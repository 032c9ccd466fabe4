import jax
import jax.numpy as jnp
import tensorflow as tf
from keras import backend as K
from keras import ops


def losses(x):
    a = tf.math.log(tf.sigmoid(x))  # expect: SMX405@9
    b = tf.math.log(1 - tf.nn.sigmoid(x))  # expect: SMX405@9
    c = ops.log(ops.sigmoid(x))  # expect: SMX405@9
    d = K.log(1.0 - K.sigmoid(x))  # expect: SMX405@9
    e = jnp.log(jax.nn.sigmoid(x))  # expect: SMX405@9
    f = tf.math.log(tf.keras.activations.sigmoid(x))  # expect: SMX405@9
    g = jnp.log(1 - jax.nn.sigmoid(x))  # expect: SMX405@9
    return a, b, c, d, e, f, g
