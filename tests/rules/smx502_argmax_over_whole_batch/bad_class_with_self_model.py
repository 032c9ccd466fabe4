import numpy as np
from tensorflow import keras


class Digits:
    def __init__(self):
        (self.x_train, self.y_train), (self.x_test, self.y_test) = keras.datasets.mnist.load_data()
        self.x_train = self.x_train.reshape(-1, 784) / 255
        self.x_test = self.x_test.reshape(-1, 784) / 255
        self.model = keras.Sequential()
        self.model.add(keras.layers.Dense(10, activation="softmax", input_shape=(784,)))

    def train(self):
        self.model.compile("sgd", "sparse_categorical_crossentropy")
        self.model.fit(self.x_train, self.y_train)

    def accuracy(self):
        found = np.argmax(self.model.predict(self.x_test))  # expect: SMX502@17
        return np.mean(found == self.y_test)


digits = Digits()
digits.train()
print(digits.accuracy())
