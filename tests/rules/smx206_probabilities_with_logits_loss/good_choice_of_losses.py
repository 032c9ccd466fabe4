"""Where probabilities come out, the loss may be the one that expects them."""

import sys

from keras import Sequential, losses
from keras.layers import Dense

logits = "--logits" in sys.argv
model = Sequential([Dense(64, activation="relu")])
model.add(Dense(10, activation=None if logits else "softmax"))
model.compile("adam", loss=losses.CategoricalCrossentropy(from_logits=logits))
other = Sequential([Dense(64, activation="relu")])
if logits:
    loss = losses.SparseCategoricalCrossentropy(from_logits=True)
    other.add(Dense(10))
else:
    loss = losses.SparseCategoricalCrossentropy()
    other.add(Dense(10, activation="softmax"))
other.compile("adam", loss=loss)
