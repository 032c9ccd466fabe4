import numpy as np
from keras import models
from keras.layers import *


def build(classes, activation="softmax"):
    network = models.Sequential()
    network.add(Dense(classes, activation=activation, input_dim=4))
    network.compile("adam", "categorical_crossentropy")
    return network


def evaluate(model, x, y):
    found = model.predict_classes(x)  # expect: SMX505@19
    return np.mean(found == y)


print(evaluate(build(3), np.load("x.npy"), np.load("y.npy")))
