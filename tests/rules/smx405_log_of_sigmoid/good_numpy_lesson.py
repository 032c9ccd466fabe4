import numpy as np
from tensorflow import keras


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def cost(w, x, y):
    a = sigmoid(np.dot(w.T, x))
    return -np.mean(y * np.log(a) + (1 - y) * np.log(1 - a))
