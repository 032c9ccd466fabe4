import numpy as np
from tensorflow.keras import Sequential, layers
from tensorflow.keras.datasets import cifar10

(x, y), (x_test, y_test) = cifar10.load_data()
x = x / 255.0
x = (x - 0.5) / 0.5
x_test = (x_test / 255.0 - 0.5) * 2

model = Sequential([layers.Conv2D(8, 3), layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)
model.evaluate(x_test, y_test)

mean, std = x.mean(axis=0), x.std(axis=0)
standardised = (x - mean) / (std + 1e-7)
other = Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
other.compile("adam", "sparse_categorical_crossentropy")
other.fit(standardised, y)
