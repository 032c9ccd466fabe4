"""Regressions whose last activation cannot reach the targets."""

import numpy as np
from keras.layers import Activation, Dense
from keras.models import Sequential
from sklearn.model_selection import train_test_split

given = np.random.rand(5000, 30)
depth = np.random.uniform(0, 300, size=5000)


def build(loss):
    m = Sequential()
    m.add(Dense(16, input_dim=30))
    m.add(Dense(1))
    m.add(Activation("tanh"))
    m.compile(optimizer="rmsprop", loss=loss)  # expect: SMX215@41
    return m


build("mse").fit(given, depth, batch_size=256, nb_epoch=20)


class Prices:
    def __init__(self):
        self.model = Sequential([Dense(1, activation="sigmoid")])
        self.model.compile("adam", "mean_absolute_error")  # expect: SMX215@36

    def train(self):
        x, _, y, _ = train_test_split(given, depth)
        self.model.fit(x, y)


Prices().train()

written = Sequential([Dense(1, activation="sigmoid")])
written.compile("sgd", "binary_crossentropy")  # expect: SMX215@24
written.fit(np.array([[0, 0], [0, 1], [1, 0]]), np.array([-1, 1, 1]))
