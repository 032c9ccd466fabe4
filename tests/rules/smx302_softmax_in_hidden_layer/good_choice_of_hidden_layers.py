"""In one branch the layer before the last has no softmax, or the softmax is used elsewhere too."""

import sys

from keras import Input, Model, Sequential
from keras.layers import Dense

model = Sequential()
if "--wide" in sys.argv:
    model.add(Dense(512, activation="relu"))
else:
    model.add(Dense(64, activation="softmax"))
model.add(Dense(10, activation="softmax"))
model.compile("adam", "categorical_crossentropy")

inputs = Input((20,))
first = Dense(5, activation="softmax")(inputs)
second = Dense(7, activation="softmax")(inputs)
chosen = first if "--first" in sys.argv else second
outputs = Dense(10, activation="softmax")(chosen)
model = Model(inputs, [outputs, first, second])
