import sys

from tensorflow import keras
from tensorflow.keras import layers


def small():
    return keras.Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])


def large():
    model = keras.Sequential()
    model.add(layers.Flatten())
    model.add(layers.Dense(256, activation="relu"))
    model.add(layers.Dense(26))
    model.add(layers.Activation("softmax"))
    return model


build = large if "--large" in sys.argv else small
model = build()
model.compile("adam", "binary_crossentropy")  # expect: SMX202@23
