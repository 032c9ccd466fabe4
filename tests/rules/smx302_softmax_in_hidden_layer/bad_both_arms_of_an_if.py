import sys

from keras import Sequential, layers

model = Sequential([layers.Input((16,))])
if len(sys.argv) > 1:
    model.add(layers.Dense(64, activation="softmax"))  # expect: SMX302@43
    model.add(layers.Dense(10, activation="softmax"))
else:
    model.add(layers.Dense(128, activation="softmax"))  # expect: SMX302@44
    model.add(layers.Dense(10, activation="softmax"))
