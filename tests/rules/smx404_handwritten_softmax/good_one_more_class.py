"""One in the denominator is a further class with the score 0; a mask is no softmax either."""

import tensorflow as tf
from keras import backend as K


def with_nothing(scores):
    e = K.exp(scores)
    return e / (K.sum(e, axis=1, keepdims=True) + 1.0)


def masked(scores, mask):
    e = tf.exp(scores)
    e = e * tf.cast(mask, tf.float32)
    return e / (tf.reduce_sum(e, axis=1, keepdims=True) + 1e-8)


def bounded(scores):
    e = K.exp(K.tanh(scores))
    return e / (K.sum(e, axis=1, keepdims=True) + K.epsilon())
