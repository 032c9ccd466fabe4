"""One of the models scales its input."""

import sys

from keras import Sequential
from keras.datasets import mnist
from keras.layers import Dense, Flatten, Rescaling


def plain():
    return Sequential([Flatten(), Dense(10, activation="softmax")])


def scaling():
    return Sequential([Rescaling(1 / 255), Flatten(), Dense(10, activation="softmax")])


MODELS = {"plain": plain, "scaling": scaling}
model = MODELS[sys.argv[1]]()
model.compile("adam", "sparse_categorical_crossentropy")
(x, y), _ = mnist.load_data()
model.fit(x, y)
