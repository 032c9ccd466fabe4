"""A softmax written by hand whose sum has no axis, on the scores of a batch."""

import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K


def own_softmax(a):
    top = tf.reduce_max(a)
    raised = tf.exp(a - top)
    return raised / tf.reduce_sum(raised)  # expect: SMX304@12


def plain(v):
    return K.exp(v) / K.sum(K.exp(v))  # expect: SMX304@12


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.last = keras.layers.Dense(3)

    def call(self, x):
        e = tf.exp(self.last(x))
        return e / tf.reduce_sum(e, axis=0)  # expect: SMX304@16


i = keras.Input((20,))
o = keras.layers.Dense(4)(i)
first = keras.Model(i, keras.layers.Lambda(own_softmax)(o))
second = keras.Sequential([keras.layers.Dense(4), keras.layers.Lambda(plain)])
third = Net()
third.compile("adam", "mse")

x = tf.placeholder(tf.float32, [None, 784])
scores = tf.layers.dense(x, 10)
p = tf.exp(scores) / tf.reduce_sum(tf.exp(scores))  # expect: SMX304@5
