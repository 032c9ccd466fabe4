import sys

import keras
from keras.layers import Activation, Dense

logits = "--logits" in sys.argv

model = keras.Sequential([Dense(5)])
if not logits:
    model.add(Activation("softmax"))
    loss = keras.losses.CategoricalCrossentropy()
else:
    loss = keras.losses.CategoricalCrossentropy(from_logits=True)
model.compile("adam", loss)

other = keras.Sequential([Dense(5)])
if logits:
    other.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True))
else:
    other.add(Activation("softmax"))
    other.compile("adam", "categorical_crossentropy")
