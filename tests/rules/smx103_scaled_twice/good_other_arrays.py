import numpy as np
from keras import Sequential, layers
from project import images

x, y = images()
x = x / 255.0
x = x / 255.0
model = Sequential([layers.Rescaling(1 / 255), layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)


def train(data, labels):
    data = data / 255.0
    model.fit(data, labels)
