"""Keras calls what it is given: a function with some arguments set, an object with `__call__`."""

from functools import partial

from tensorflow import keras
from tensorflow.keras.layers import Dense


def weighted(y_true, y_pred, weight):
    return weight * keras.losses.categorical_crossentropy(y_true, y_pred)  # expect: SMX205@21


class Smoothed:
    def __init__(self, share):
        self.share = share

    def __call__(self, y_true, y_pred):
        return (1 - self.share) * keras.losses.sparse_categorical_crossentropy(y_true, y_pred)  # expect: SMX205@35


first = keras.Sequential([Dense(8, activation="relu"), Dense(3)])
first.compile("adam", partial(weighted, weight=2.0))

second = keras.Sequential([Dense(8, activation="relu"), Dense(3)])
second.compile("adam", loss=Smoothed(0.1))
