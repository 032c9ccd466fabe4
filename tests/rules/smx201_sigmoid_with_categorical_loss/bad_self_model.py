from keras.layers import *
from keras.models import Sequential


class Detector(object):
    def __init__(self, classes=4):
        self.classes = classes
        self.model = self.build()

    def build(self):
        model = Sequential()
        model.add(Dense(64, activation='relu', input_shape=(10,)))
        model.add(Dense(self.classes, activation='sigmoid'))  # expect: SMX201@50
        return model

    def train(self, x, y):
        self.model.compile(loss='categorical_crossentropy', optimizer='rmsprop')
        self.model.fit(x, y)


class ForOthers:
    def __init__(self):
        self.model = Sequential()
        self.model.add(Dense(64, activation='relu', input_shape=(10,)))
        self.model.add(Dense(4, activation='sigmoid'))  # expect: SMX201@44

    def train(self, x, y):
        self.model.compile(loss='categorical_crossentropy', optimizer='rmsprop')
        self.model.fit(x, y)


def main(x, y):
    detector = Detector()
    detector.train(x, y)
