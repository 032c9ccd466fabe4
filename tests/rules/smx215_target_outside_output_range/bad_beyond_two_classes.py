"""Numbers that are no classes of a binary loss, nor of one unit with a categorical one."""

import numpy as np
from tensorflow import keras
from tensorflow.keras.layers import Dense


three = keras.Sequential([Dense(1, activation="sigmoid")])
three.compile("adam", "binary_crossentropy")  # expect: SMX215@23
three.fit(np.load("x.npy"), np.array([-1, 0, 1, 0]))

halves = keras.Sequential([Dense(1, activation="sigmoid")])
halves.compile("adam", "binary_crossentropy")  # expect: SMX215@24
halves.fit(np.load("x.npy"), np.array([0.0, 2.5, 1.0]))

signs = keras.Sequential([Dense(1, activation="sigmoid")])
signs.compile("adam", "categorical_crossentropy")  # expect: SMX204@23, SMX215@23
signs.fit(np.load("x.npy"), np.array([-1, 1, 1, -1]))

prices = keras.Sequential([Dense(1)])
prices.compile("adam", "sparse_categorical_crossentropy")  # expect: SMX204@24, SMX215@24
prices.fit(np.load("x.npy"), np.array([3.5, 80.25, 12.0]))

ones = keras.Sequential([Dense(1, activation="softmax")])  # expect: SMX203@46
ones.compile("adam", "mse")  # expect: SMX215@22
ones.fit(np.load("x.npy"), np.array([-3.5, 80.25, 12.0]))
