import numpy as np
from tensorflow import keras


class Trainer:
    def __init__(self, classes):
        inputs = keras.Input((12,))
        outputs = keras.layers.Dense(classes, activation="softmax")(inputs)
        self.model = keras.Model(inputs, outputs)
        self.model.compile(loss=keras.losses.SparseCategoricalCrossentropy())

    def train(self, x, y):
        self.model.fit(x, y)  # expect: SMX214@27


Trainer(4).train(np.load("x.npy"), np.array([1, 2, 3, 4, 4, 1]))
