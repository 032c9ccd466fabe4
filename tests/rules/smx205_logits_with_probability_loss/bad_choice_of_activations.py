import sys

import tensorflow as tf


def classifier(activation=None):
    if activation is None:
        activation = "relu" if "--relu" in sys.argv else tf.nn.tanh
    model = tf.keras.Sequential()
    model.add(tf.keras.layers.Dense(64, activation="relu"))
    model.add(tf.keras.layers.Dense(10, activation=activation))
    return model


model = classifier()
model.compile("adam", loss="categorical_crossentropy")  # expect: SMX205@28
