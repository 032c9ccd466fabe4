"""Losses that the program defines get the labels first and the output second."""

from functools import partial

import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Conv2D, Dense
from tensorflow.keras.losses import binary_crossentropy
from tensorflow.keras.models import Sequential

x, y = load()


def weighted(weight):
    def inner(true, guess):
        return weight * keras.losses.categorical_crossentropy(true, guess)  # expect: SMX205@25

    return inner


def dice(y_true, y_pred):
    return 1 - 2 * K.sum(y_true * y_pred) / (K.sum(y_true) + K.sum(y_pred))


def dice_and_entropy(y_true, y_pred):
    y_pred = tf.cast(y_pred, tf.float32)
    return binary_crossentropy(y_true, y_pred) + dice(y_true, y_pred)  # expect: SMX205@12


def smoothed(y_true, y_pred, by):
    return K.mean(K.categorical_crossentropy(y_true * (1 - by), y_pred))  # expect: SMX205@19


class Clipped(keras.losses.Loss):
    def __init__(self):
        super().__init__()
        self.entropy = keras.losses.SparseCategoricalCrossentropy()

    def call(self, y_true, y_pred):
        return self.entropy(y_true, K.clip(y_pred, 1e-7, 1))  # expect: SMX205@16


class Trainer:
    def __init__(self):
        self.model = Sequential([Dense(10, activation="relu")])
        self.model.compile("adam", self.loss)

    def loss(self, a, b):
        return keras.losses.sparse_categorical_crossentropy(a, b)  # expect: SMX205@16

    def train(self):
        self.model.fit(x, y)


first = Sequential([Dense(32, activation="relu"), Dense(10)])
first.compile("adam", loss=weighted(2.0))
first.fit(x, y)

second = Sequential()
second.add(Conv2D(8, 3, padding="same", activation="relu"))
second.add(Conv2D(1, 3, padding="same"))
second.compile("adam", loss=dice_and_entropy)
second.fit(x, y)

start = keras.Input((8,))
third = keras.Model(start, Dense(5, activation="tanh")(start))
third.compile("adam", loss=Clipped())
third.fit(x, y)

fourth = keras.Model(start, [Dense(5, name="kind")(start), Dense(1, name="price")(start)])
fourth.compile("adam", loss={"kind": partial(smoothed, by=0.1), "price": "mse"})
fourth.fit(x, y)

fifth = Sequential([Dense(3, activation="softplus")])
fifth.compile("adam", loss=lambda t, p: keras.losses.kld(t, p))  # expect: SMX205@41
fifth.fit(x, y)

Trainer().train()
