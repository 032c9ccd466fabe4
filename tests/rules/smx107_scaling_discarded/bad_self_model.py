import numpy as np
import tensorflow as tf


class Digits:
    def __init__(self):
        self.model = tf.keras.Sequential()
        self.model.add(tf.keras.layers.Flatten())
        self.model.add(tf.keras.layers.Dense(10, activation="softmax"))
        self.model.compile("sgd", "sparse_categorical_crossentropy")

    def run(self):
        (x, y), _ = tf.keras.datasets.mnist.load_data()
        x * (1 / 255)  # expect: SMX107@9
        self.model.fit(np.expand_dims(x, -1), y)


Digits().run()
