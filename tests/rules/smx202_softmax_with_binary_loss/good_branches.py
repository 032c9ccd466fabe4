import sys

from keras import Sequential, layers

model = Sequential([layers.Dense(32, activation="relu")])
if "--multi-label" in sys.argv:
    model.add(layers.Dense(10, activation="sigmoid"))
    loss = "binary_crossentropy"
else:
    model.add(layers.Dense(10, activation="softmax"))
    loss = "categorical_crossentropy"
model.compile("adam", loss=loss)
