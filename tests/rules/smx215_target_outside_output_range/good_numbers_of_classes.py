"""Whole numbers from 0 or 1 up may be classes; other losses and outputs have other bounds."""

import numpy as np
from keras import Input, Model, Sequential
from keras.layers import LSTM, Dense

x = np.load("x.npy")
from_one = Sequential([Dense(1, activation="sigmoid")])
from_one.compile("adam", "binary_crossentropy")
from_one.fit(x, np.array([1.0, 2.0]))

margin = Sequential([Dense(1, activation="tanh")])
margin.compile("adam", "hinge")
margin.fit(x, np.array([-2.5, 2.5]))

gated = Sequential([LSTM(1, input_shape=(9, 3))])
gated.compile("adam", "mse")
gated.fit(x, np.array([0.0, 300.0]))

several = Sequential([Dense(3, activation="softmax")])
several.compile("adam", "sparse_categorical_crossentropy")
several.fit(x, np.array([0.0, 1.0, 2.0]))

inputs = Input((8,))
both = Model(inputs, [Dense(1, activation="sigmoid")(inputs), Dense(1, activation="tanh")(inputs)])
both.compile("adam", "mse")
both.fit(x, np.array([-20.5, 30.5]))
