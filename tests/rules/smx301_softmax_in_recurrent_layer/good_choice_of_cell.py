"""Only a layer that is not recurrent may have the softmax."""

import sys

from keras import Sequential
from keras.layers import LSTM, Dense

layer = Dense if "--dense" in sys.argv else LSTM
model = Sequential()
model.add(layer(10, activation="softmax"))
model.compile("adam", "categorical_crossentropy")
activation = "softmax" if "--softmax" in sys.argv else "tanh"
model = Sequential([LSTM(10, activation=activation), Dense(5, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
