"""An autoencoder asks of each number how bright it is."""
import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

x = np.load("faces.npy")

model = keras.Sequential([layers.Dense(32, activation="relu"), layers.Dense(784, "sigmoid")])
model.compile("adam", loss="binary_crossentropy")
model.fit(x, x, epochs=10)

codes = keras.Sequential([layers.Dense(32, "softsign"), layers.Dense(784, "sigmoid")])
codes.compile("adam", keras.losses.BinaryCrossentropy())
codes.fit(x, y=x)
