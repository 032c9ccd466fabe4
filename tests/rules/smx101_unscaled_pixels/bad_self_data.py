from keras.datasets import cifar10
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential


class Experiment:
    def __init__(self):
        (self.x_train, self.y_train), (self.x_test, self.y_test) = cifar10.load_data()
        self.model = Sequential([Conv2D(8, 3), Flatten(), Dense(10, activation="softmax")])
        self.model.compile("adam", "sparse_categorical_crossentropy")

    def run(self):
        self.model.fit(self.x_train, self.y_train)  # expect: SMX101@24


Experiment().run()
