"""What was popped or deleted is no longer there."""

import copy

from keras import Sequential
from keras.layers import Dense

settings = {"activation": "softmax"}
classes = Dense(10, activation=settings.pop("activation"))
score = Dense(1, activation=settings.get("activation", "sigmoid"))

stack = [Dense(4), Dense(1)]
del stack[-1]
model = Sequential([*stack, Dense(2)])

hidden = [Dense(1, activation="tanh")]
attention = copy.copy(hidden)
attention.append(Dense(8, activation="softmax"))
model = Sequential(hidden)
model.add(Dense(3, activation="softmax"))
