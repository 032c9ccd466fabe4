import sys

import keras
from keras.layers import Activation, Dense

multi_label = "--multi-label" in sys.argv

model = keras.Sequential([Dense(8, activation="relu")])
if multi_label:
    model.add(Dense(5, activation="sigmoid"))
    model.compile("adam", keras.losses.BinaryCrossentropy(from_logits=True))  # expect: SMX206@59
else:
    model.add(Dense(5, activation="softmax"))
    model.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True))  # expect: SMX206@64

other = keras.Sequential([Dense(5)])
if multi_label:
    other.add(Dense(6, activation="softmax"))
else:
    other.add(Dense(6))
    other.add(Activation("softmax"))
other.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True))  # expect: SMX206@60
