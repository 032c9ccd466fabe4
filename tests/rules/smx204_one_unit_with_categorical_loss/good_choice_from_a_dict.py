"""One of the losses in the dict is right, and what getattr finds is not known."""

import sys

from keras import Sequential, losses
from keras.layers import Dense

LOSSES = {
    "sparse": "sparse_categorical_crossentropy",
    "dense": "categorical_crossentropy",
    "binary": "binary_crossentropy",
}

model = Sequential([Dense(8, activation="relu"), Dense(1, activation="sigmoid")])
model.compile("adam", loss=LOSSES[sys.argv[1]])
model.fit(x, y)
model.compile("adam", loss=LOSSES.get(sys.argv[1], "mse"))
model.fit(x, y)
model.compile("adam", loss=getattr(losses, sys.argv[1]))
model.fit(x, y)
LOSSES[sys.argv[1]] = "hinge"
model.compile("adam", loss=LOSSES[sys.argv[2]])
model.fit(x, y)
