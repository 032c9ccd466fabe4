"""Each arm trains and tests with one scale."""

import sys

from keras import Sequential, layers
from keras.datasets import mnist

(x_train, y_train), (x_test, y_test) = mnist.load_data()
model = Sequential([layers.BatchNormalization(), layers.Flatten(), layers.Dense(10, "softmax")])
plain = Sequential([layers.Flatten(), layers.Dense(10, "softmax")])
plain.compile("adam", "sparse_categorical_crossentropy")
if sys.argv[1] == "0 to 1":
    plain.fit(x_train / 255, y_train)
    plain.evaluate(x_test / 255, y_test)
else:
    plain.fit((x_train - 127.5) / 127.5, y_train)
    plain.evaluate((x_test - 127.5) / 127.5, y_test)
