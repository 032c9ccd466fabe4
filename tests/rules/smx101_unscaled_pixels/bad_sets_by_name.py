import keras
import numpy as np
import tensorflow as tf
import tensorflow_datasets as tfds
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential


def network(units):
    model = Sequential()
    model.add(Conv2D(16, 3, activation="relu", input_shape=(96, 96, 3)))
    model.add(Flatten())
    model.add(Dense(units, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


def shrink(picture, label):
    return tf.image.resize(picture, (96, 96)), label


train, info = tfds.load("horses_or_humans", split="train", as_supervised=True, with_info=True)
network(2).fit(train.map(shrink).batch(8))  # expect: SMX101@16

train, test = tfds.load("rock_paper_scissors", split=["train", "test"], as_supervised=True)
network(3).fit(train.map(shrink).shuffle(100).batch(8), validation_data=test.map(shrink).batch(8))  # expect: SMX101@16

letters = tfds.load("emnist/letters", split="train", as_supervised=True)
network(27).fit(letters.map(shrink).batch(8))  # expect: SMX101@17

path = keras.utils.get_file(
    "mnist.npz", "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
)
with np.load(path) as digits:
    x, y = digits["x_train"], digits["y_train"]
network(10).fit(x, y)  # expect: SMX101@17
