"""In one of the branches both are left as they are."""

import sys

from keras import Sequential
from keras.datasets import mnist
from keras.layers import Dense, Flatten

(x_train, y_train), (x_test, y_test) = mnist.load_data()
if "--batch-norm" in sys.argv:
    x_train = x_train / 255
    x_test = x_test / 255
else:
    x_train = x_train / 127.5 - 1
    x_test = x_test / 127.5 - 1
x_train = x_train.reshape(-1, 784)
model = Sequential([Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
model.evaluate(x_test.reshape(-1, 784), y_test)
