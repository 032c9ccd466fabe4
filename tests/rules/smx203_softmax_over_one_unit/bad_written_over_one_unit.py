"""Attention weights written by hand over the last axis, which has one entry."""

import keras
import tensorflow as tf
from keras import layers, ops
from tensorflow.keras import backend as K


class OverTime(layers.Layer):
    def call(self, inputs, mask=None):
        e = ops.exp(inputs)
        if mask is not None:
            e = e * ops.expand_dims(ops.cast(mask, "float32"), -1)
        return e / ops.sum(e, axis=-1, keepdims=True)  # expect: SMX203@16


class Attention(layers.Layer):
    def __init__(self):
        super().__init__()
        self.score = layers.Dense(1)

    def call(self, states):
        e = tf.exp(self.score(states))
        weights = e / tf.reduce_sum(e, axis=-1, keepdims=True)  # expect: SMX203@19
        return tf.reduce_sum(weights * states, axis=1)


def normalised(v):
    e = K.exp(v)
    e /= K.sum(e, axis=2, keepdims=True) + K.epsilon()  # expect: SMX203@5
    return e


i = keras.Input(shape=(None,), dtype="int32")
x = layers.Embedding(input_dim=10, output_dim=32, mask_zero=True)(i)
o = OverTime()(layers.Dense(1)(x))
a = Attention()(layers.LSTM(8, return_sequences=True)(x))
n = layers.Lambda(normalised)(layers.Dense(1)(layers.LSTM(8, return_sequences=True)(x)))
model = keras.Model(i, [o, a, n])
