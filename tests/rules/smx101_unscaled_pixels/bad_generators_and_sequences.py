import os

import cv2
import keras
import numpy as np
import tensorflow as tf
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential


def network():
    model = Sequential()
    model.add(Conv2D(16, 3, activation="relu", input_shape=(96, 96, 3)))
    model.add(Flatten())
    model.add(Dense(3, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


def batches(names, size):
    while True:
        x = np.zeros((size, 96, 96, 3))
        y = np.zeros(size)
        for place in range(size):
            name = np.random.choice(names)
            x[place] = cv2.imread(name)
            y[place] = len(name)
        yield x, y


def endless(names):
    while 1:
        pictures, labels = [], []
        for name in names:
            pictures.append(cv2.imread(name))
            labels.append(0)
        yield np.array(pictures), np.array(labels)


class Batches(keras.utils.Sequence):
    def __init__(self, names, size):
        self.names = names
        self.size = size

    def __len__(self):
        return len(self.names) // self.size

    def __getitem__(self, number):
        chosen = self.names[number * self.size : (number + 1) * self.size]
        x = np.array([cv2.resize(cv2.imread(name), (96, 96)) for name in chosen])
        return x, np.array([len(name) for name in chosen])


names = os.listdir("pictures")
network().fit_generator(batches(names, 8), steps_per_epoch=10)  # expect: SMX101@25
network().fit(endless(names), steps_per_epoch=10)  # expect: SMX101@15
network().fit(Batches(names, 8))  # expect: SMX101@15

made = tf.data.Dataset.from_generator(lambda: endless(names), (tf.float32, tf.int32))
network().fit(made.prefetch(1))  # expect: SMX101@15
