"""Targets that the output reaches, that are classes, or that are not known."""

import numpy as np
from keras.layers import Dense
from keras.models import Sequential

given = np.random.rand(5000, 30)
depth = np.random.uniform(0, 300, size=5000)

linear = Sequential([Dense(1)])
linear.compile("adam", "mse")
linear.fit(given, depth)

for target in (depth / 300, np.random.uniform(-1, 1, 5000), depth[depth < 1], np.load("d.npy")):
    model = Sequential([Dense(1, activation="tanh")])
    model.compile("adam", "mse")
    model.fit(given, target)

binary = Sequential([Dense(1, activation="sigmoid")])
binary.compile("adam", "binary_crossentropy")
binary.fit(given, np.array([0, 1, 1, 0]))

margin = Sequential([Dense(1, activation="tanh")])
margin.compile("adam", "hinge")
margin.fit(given, np.array([-1, 1, 1, -1]))

many = Sequential([Dense(3, activation="sigmoid")])
many.compile("adam", "binary_crossentropy")
many.fit(given, np.array([[0, 1, 1], [1, 0, 0]]))
