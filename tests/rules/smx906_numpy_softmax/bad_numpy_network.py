# A network by hand, to compare with Keras.
import numpy as np
from keras.datasets import mnist


def softmax(z):
    exponentials = np.exp(z)
    return exponentials / exponentials.sum(axis=1, keepdims=True)  # expect: SMX906@12


class Network:
    def __init__(self, features, classes):
        self.w = np.random.randn(features, classes) * 0.01

    def forward(self, x):
        return softmax(x.dot(self.w))


(x_train, y_train), _ = mnist.load_data()
print(Network(784, 10).forward(x_train.reshape(-1, 784) / 255.0))
