"""The labels and the loss are chosen together."""

import sys

from keras import Sequential
from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.utils import to_categorical

(x, y), (x_test, y_test) = mnist.load_data()
sparse = "--sparse" in sys.argv
loss = "sparse_categorical_crossentropy" if sparse else "categorical_crossentropy"
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", loss)
model.fit(x / 255, y if sparse else to_categorical(y))
if sparse:
    model.compile("sgd", "sparse_categorical_crossentropy")
    labels = y
else:
    model.compile("adam", "categorical_crossentropy")
    labels = to_categorical(y)
model.fit(x / 255, labels)
