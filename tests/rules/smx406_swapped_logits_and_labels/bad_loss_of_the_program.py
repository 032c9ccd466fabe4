"""Keras gives a loss the labels first and the output second, whatever the parameters are called."""

import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Concatenate, Dense
from tensorflow.keras.models import Sequential, load_model

x, y = load()


def noisy(count):
    def inner(true, guess):
        logits = guess[:, :count]
        return K.categorical_crossentropy(logits, true, from_logits=True)  # expect: SMX406@43

    return inner


def misnamed(y_pred, y_true):
    return K.mean(K.binary_crossentropy(y_true, y_pred))  # expect: SMX406@41


def in_tensorflow(labels, logits):
    return tf.nn.softmax_cross_entropy_with_logits(logits, labels)  # expect: SMX406@52


class Own(keras.losses.Loss):
    def call(self, y_true, y_pred):
        y_true = tf.cast(y_true, tf.float32)
        return keras.losses.categorical_crossentropy(y_pred, y_true)  # expect: SMX406@54


start = keras.Input((64,))
out = Concatenate()([Dense(10)(start), Dense(10, activation="softplus")(start)])
first = keras.Model(start, out)
first.compile("adam", loss=noisy(10))
first.fit(x, y)

second = Sequential([Dense(1, activation="sigmoid")])
second.compile("adam", loss=misnamed)
second.fit(x, y)

third = load_model("third.h5")
third.compile("adam", loss=lambda t, p: keras.losses.sparse_categorical_crossentropy(p, t))  # expect: SMX406@86
third.fit(x, y)

fourth = Sequential()
fourth.add(Dense(10, activation="softmax"))
fourth.compile("adam", loss=Own())
fourth.fit(x, y)

fifth = Sequential([Dense(10)])
fifth.compile("adam", loss=in_tensorflow)
fifth.fit(x, y)
