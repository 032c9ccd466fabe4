import sys

import keras
from keras import layers
from project import head

units = int(sys.argv[1])
model = keras.Sequential([layers.Input((8,)), layers.Dense(units, activation="softmax")])
model.compile("adam", "categorical_crossentropy", metrics=["binary_accuracy"])

other = keras.Sequential([layers.Input((8,)), head()])
other.compile("adam", "binary_crossentropy", metrics=["categorical_accuracy", keras.metrics.Accuracy()])

arms = keras.Sequential([layers.Input((8,))])
if units > 1:
    arms.add(layers.Dense(10, activation="softmax"))
else:
    arms.add(layers.Dense(1, activation="sigmoid"))
arms.compile("adam", head(), metrics=["binary_accuracy"])
