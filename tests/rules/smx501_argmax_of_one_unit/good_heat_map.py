# The brightest place of a map with one channel.
import numpy as np
from tensorflow.keras import Input, Model, layers

inputs = Input((64, 64, 3))
x = layers.Conv2D(8, 3, padding="same", activation="relu")(inputs)
model = Model(inputs, layers.Conv2D(1, 1, activation="sigmoid")(x))
heat = model.predict(np.load("images.npy"))

row, column = np.unravel_index(np.argmax(heat[0, :, :, 0]), (64, 64))
first = np.unravel_index(np.argmax(heat[0]), heat[0].shape)
flat = np.argmax(heat.reshape(len(heat), -1), axis=1)
highest_row = np.argmax(heat[0], axis=0)
