import sys

from keras import Sequential, layers

model = Sequential([layers.Flatten()])
if "--deep" in sys.argv:
    model.add(layers.Dense(64, activation="relu"))
    model.add(layers.Dense(10, activation="softmax"))
else:
    model.add(layers.Dense(10, activation="softmax"))
if "--sgd" in sys.argv:
    model.compile("sgd", loss="binary_crossentropy")  # expect: SMX202@31
else:
    model.compile("adam", loss="categorical_crossentropy")
