import sys

from keras import Sequential
from keras.datasets import cifar10, mnist
from keras.layers import Conv2D, Dense, Flatten


def dense():
    return Sequential([Flatten(), Dense(10, activation="softmax")])


def convolutional():
    return Sequential([Conv2D(8, 3, activation="relu"), Flatten(), Dense(10, activation="softmax")])


MODELS = {"dense": dense, "convolutional": convolutional}
model = MODELS[sys.argv[1]]()
model.compile("adam", "sparse_categorical_crossentropy")
(x, y), _ = cifar10.load_data() if "--colour" in sys.argv else mnist.load_data()
model.fit(x, y)  # expect: SMX101@11
