import jax.numpy as jnp
import tensorflow as tf
from keras import backend as K


def a(x):
    e = tf.exp(x - tf.reduce_max(x, axis=-1, keepdims=True))
    return e / tf.reduce_sum(e, axis=-1, keepdims=True)


def b(x, axis=-1):
    e = K.exp(x - K.max(x, axis=axis, keepdims=True))
    s = K.sum(e, axis=axis, keepdims=True)
    return e / s


def c(x):
    x = tf.subtract(x, tf.reduce_max(x, 1, keep_dims=True))
    return tf.divide(tf.exp(x), tf.reduce_sum(tf.exp(x), 1, keep_dims=True))


def d(x):
    x -= jnp.max(x, axis=-1, keepdims=True)
    return jnp.exp(x) / jnp.exp(x).sum(axis=-1, keepdims=True)


def e(x):
    highest = x.max(axis=-1, keepdims=True)
    shifted = jnp.exp(x - highest)
    return shifted / jnp.sum(shifted, axis=-1, keepdims=True)


def f(x):
    e = tf.exp(tf.cast(x - tf.reduce_max(x, axis=-1, keepdims=True), tf.float64))
    return e / tf.reduce_sum(e, axis=-1, keepdims=True)


def g(x, rows):
    shifted = tf.reshape(x - tf.reduce_max(x), (rows, -1))
    if rows > 1:
        shifted = tf.transpose(shifted)
    e = tf.exp(shifted)
    return e / tf.reduce_sum(e)
