"""The model is built, kept and asked in functions and classes."""

import tensorflow as tf
from tensorflow import keras


def build():
    start = keras.Input((8,))
    return keras.Model(start, keras.layers.Dense(1, activation=tf.nn.sigmoid)(start))


class Detector:
    def __init__(self):
        self.model = build()

    def found(self, x):
        for score in self.model.predict(x):
            if score > 0:  # expect: SMX506@16
                return True
        return False


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.last = keras.layers.Dense(1, activation="sigmoid")

    def call(self, x):
        return self.last(x)


net = Net()
yes = tf.cast(net(x) > 0, tf.int32)  # expect: SMX506@15
total = sum(1 for q in build().predict(x) if q <= 0)  # expect: SMX506@46
