"""The usual pair: one unit goes with sigmoid, several with softmax."""

import sys

from keras import Sequential
from keras.layers import Dense

classes = int(sys.argv[1])
if classes == 2:
    units, activation, loss = 1, "sigmoid", "binary_crossentropy"
else:
    units, activation, loss = 10, "softmax", "categorical_crossentropy"
model = Sequential([Dense(8, activation="relu"), Dense(units, activation=activation)])
model.compile("adam", loss=loss)
