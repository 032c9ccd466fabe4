# Rows with several ones, as for the genres of a film.
import numpy as np
from tensorflow.keras import Sequential, layers
from tensorflow.keras.utils import to_categorical

tags = to_categorical(np.load("tags.npy"), 12)
y = tags.max(axis=1)
total = np.sum(tags, axis=1)
x = np.load("x.npy")

model = Sequential([layers.Dense(12, activation="sigmoid", input_shape=(8,))])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(x, y)
model.fit(x, total)
