"""Layers that are added one after the other, and an activation as a layer of its own."""

from keras.layers import Activation, Conv2D, Dense, Flatten, ReLU, Softmax
from keras.losses import BinaryCrossentropy, CategoricalCrossentropy
from keras.models import Sequential

first = Sequential()
first.add(Conv2D(8, 3, activation="relu"))
first.add(Flatten())
first.add(Dense(4))
first.add(Activation("tanh"))  # expect: SMX212@22
first.compile("adam", CategoricalCrossentropy(from_logits=True))

second = Sequential()
second.add(Dense(1))
second.add(ReLU())  # expect: SMX212@12
second.compile("adam", loss=BinaryCrossentropy(from_logits=True))
