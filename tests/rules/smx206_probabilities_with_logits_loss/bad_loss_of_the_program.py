"""Losses that the program defines, where a Keras loss inside expects logits."""

from tensorflow import keras
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

x, y = load()


def focal(gamma):
    def inner(t, p):
        entropy = keras.losses.categorical_crossentropy(t, p, from_logits=True)  # expect: SMX206@63
        return K.pow(1 - K.exp(-entropy), gamma) * entropy

    return inner


class Own(keras.losses.Loss):
    def __init__(self):
        super().__init__()
        self.entropy = keras.losses.BinaryCrossentropy(from_logits=True)  # expect: SMX206@56

    def call(self, truth, guess):
        return self.entropy(truth, guess) + K.mean(K.square(guess))


def plain(y_true, y_pred):
    return K.sparse_categorical_crossentropy(y_true, y_pred, from_logits=True)  # expect: SMX206@62


first = Sequential([Dense(10, activation="softmax")])
first.compile("adam", loss=focal(2.0))
first.fit(x, y)

second = Sequential([Dense(1, activation="sigmoid")])
second.compile("adam", loss=Own())
second.fit(x, y)

start = keras.Input((8,))
third = keras.Model(start, Dense(5, activation="softmax")(start))
third.compile("adam", loss=[plain])
third.fit(x, y)
