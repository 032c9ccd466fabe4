"""One of the losses is right; which one goes with sigmoid is not known."""

import sys

from keras import Sequential
from keras.layers import Dense, Flatten

if "--tags" in sys.argv:
    units, loss = 10, "binary_crossentropy"
else:
    units, loss = 26, "categorical_crossentropy"
model = Sequential([Flatten(), Dense(units, activation="sigmoid")])
model.compile("adam", loss)
