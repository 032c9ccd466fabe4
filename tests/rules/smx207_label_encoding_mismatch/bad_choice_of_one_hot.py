import sys

import numpy as np
from keras import Sequential
from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.utils import to_categorical

(x, y), _ = mnist.load_data()
labels = to_categorical(y, 12) if "--twelve" in sys.argv else np.eye(10)[y]
model = Sequential([Flatten(), Dense(12, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")  # expect: SMX207@23
model.fit(x / 255, labels)
