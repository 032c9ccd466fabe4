"""A tiny number in the denominator does not keep the exponential from overflowing."""

import tensorflow as tf
from keras import backend as K


def attention(scores):
    e = K.exp(scores)
    return e / (K.sum(e, axis=1, keepdims=True) + K.epsilon())  # expect: SMX404@12


def weights(scores):
    a = tf.exp(scores)
    a /= tf.cast(tf.reduce_sum(a, axis=1, keepdims=True) + 1e-8, tf.float32)  # expect: SMX404@5
    return a
