# The second division is of a copy that no network meets.
import numpy as np
from keras import Sequential, datasets, layers

(x, y), _ = datasets.mnist.load_data()
x = x / 255.0
faint = x / 255.0
np.save("faint.npy", faint)
model = Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)
