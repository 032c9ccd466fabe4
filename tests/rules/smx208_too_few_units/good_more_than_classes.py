# Harmless, and common with labels that begin at 1.
import numpy as np
from keras import Sequential, datasets, layers
from keras.utils import to_categorical

(x, y), _ = datasets.fashion_mnist.load_data()
x = x / 255.0
model = Sequential([layers.Flatten(), layers.Dense(11, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y + 1)
model.fit(x, y)
wide = Sequential([layers.Flatten(), layers.Dense(1000, activation="softmax")])
wide.compile("adam", "sparse_categorical_crossentropy")
wide.fit(x, y)
