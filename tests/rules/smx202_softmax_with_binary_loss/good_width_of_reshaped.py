"""The width of an array that was reshaped: one for each pixel with a sigmoid, and one not known."""
import numpy as np
from keras.layers import Dense
from keras.models import Sequential

x = np.load("x.npy").reshape(-1, 64) / 16.0
model = Sequential([Dense(6, activation="relu"), Dense(x.shape[1], activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(x, x)
flat = x.reshape(len(x), -1)
model = Sequential([Dense(6, activation="relu"), Dense(flat.shape[1], activation="softmax")])
model.compile(optimizer="adam", loss="binary_crossentropy")
