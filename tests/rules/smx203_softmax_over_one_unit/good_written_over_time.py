"""Attention weights written by hand over time, or over an axis that is not known to be 1."""

import keras
import tensorflow as tf
from keras import layers, ops
from tensorflow.keras import backend as K


class OverTime(layers.Layer):
    def call(self, inputs, mask=None):
        e = ops.exp(inputs - ops.max(inputs, axis=1, keepdims=True))
        if mask is not None:
            e = e * ops.expand_dims(ops.cast(mask, "float32"), -1)
        return e / ops.sum(e, axis=1, keepdims=True)


def over_units(v):
    e = K.exp(K.tanh(v))
    return e / K.sum(e, axis=-1, keepdims=True)


def squeezed(v):
    e = K.exp(K.tanh(K.squeeze(v, -1)))
    return e / K.sum(e, axis=-1, keepdims=True)


i = keras.Input(shape=(None, 16))
o = OverTime()(layers.Dense(1)(i))
n = layers.Lambda(over_units)(layers.Dense(4)(i))
s = layers.Lambda(squeezed)(layers.Dense(1)(i))
model = keras.Model(i, [o, n, s])
