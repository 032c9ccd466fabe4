"""Losses that the program defines: the right order, and where both orders have a meaning."""

import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

x, y = load()


def right(a, b):
    return K.binary_crossentropy(a, b)


def symmetric(y_true, y_pred):
    there = keras.losses.categorical_crossentropy(y_true, y_pred)
    back = keras.losses.categorical_crossentropy(y_pred, y_true)
    return 0.1 * there + back


def reverse_divergence(y_true, y_pred):
    return keras.losses.kl_divergence(y_pred, y_true)


def squared(y_true, y_pred):
    return keras.losses.mean_squared_error(y_pred, y_true)


def certain(y_true, y_pred):
    return K.categorical_crossentropy(y_pred, y_pred) + K.mean(y_true)


def never_given(y_pred, y_true):
    return K.binary_crossentropy(y_true, y_pred)


def backwards(output, target):
    return K.categorical_crossentropy(target, output)


def turned(y_true, y_pred):
    return backwards(y_pred, y_true)


for loss in (right, symmetric, reverse_divergence, squared, certain, turned):
    model = Sequential([Dense(10, activation="softmax")])
    model.compile("adam", loss=loss)
    model.fit(x, y)
print(never_given(tf.constant([1.0]), tf.constant([0.0])))
