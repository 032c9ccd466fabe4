import numpy as np
from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential
from keras.utils import np_utils

(x, y), _ = mnist.load_data()
x = x / 255.0


def build(loss):
    model = Sequential([Flatten(), Dense(10, activation="softmax")])
    model.compile("adam", loss=loss)
    return model


build("sparse_categorical_crossentropy").fit(x, y)
build("categorical_crossentropy").fit(x, np_utils.to_categorical(y, 10))
build("categorical_crossentropy").fit(x, np.eye(10)[y])
build("kl_divergence").fit(x, np.eye(10)[y])
