"""Only one of the two compile calls fits the labels; which one counts is not known."""

import sys

from keras import Sequential
from keras.datasets import mnist
from keras.layers import Dense, Flatten

(x, y), _ = mnist.load_data()
model = Sequential([Flatten(), Dense(10, activation="softmax")])
if "--mask" in sys.argv:
    model.compile("sgd", "categorical_crossentropy")
else:
    model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x / 255, y)
