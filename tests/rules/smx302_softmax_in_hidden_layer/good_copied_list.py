"""What is added to the copy of a list is not in the list."""

import copy

from keras import Sequential
from keras.layers import Dense, Softmax

base = [Dense(4)]
with_softmax = copy.copy(base)
with_softmax.append(Softmax())
base.append(Dense(3, activation="softmax"))
model = Sequential(base)

stack = [Dense(8), Dense(4, activation="softmax")]
del stack[-1]
model = Sequential([*stack, Dense(3, activation="softmax")])
