"""Keras calls no method `call` of an object that is no loss, and others' functions are unknown."""

from functools import partial

from project import focal
from tensorflow import keras
from tensorflow.keras.layers import Dense


class Report:
    def call(self, y_true, y_pred):
        return keras.losses.categorical_crossentropy(y_true, y_pred)


first = keras.Sequential([Dense(8, activation="relu"), Dense(3)])
first.compile("adam", Report())

second = keras.Sequential([Dense(8, activation="relu"), Dense(3)])
second.compile("adam", loss=partial(focal, gamma=2.0))
