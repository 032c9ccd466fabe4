"""The units of an autoencoder are the numbers of its input, not classes."""
import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

x = np.load("faces.npy")

encoder = keras.Sequential([layers.Input((784,)), layers.Dense(32, activation="relu")])
decoder = keras.Sequential([layers.Input((32,)), layers.Dense(784, activation="softmax")])
whole = keras.Sequential([encoder, decoder])
whole.compile("adam", loss="binary_crossentropy")  # expect: SMX202@28
whole.fit(x, x, epochs=10)


def deep(size):
    inner = layers.Dense(32, activation="relu")
    model = keras.Sequential([inner, layers.Dense(size, activation="softmax")])
    model.compile("adam", keras.losses.BinaryCrossentropy())  # expect: SMX202@27
    model.fit(x, y=x)
    return model


deep(784)
