import sys

from keras.layers import Activation, Dense
from keras.models import Sequential

classify = "--classify" in sys.argv

model = Sequential([Dense(32, activation="relu"), Dense(4)])
if classify:
    model.add(Activation("softmax"))
    model.compile("adam", "categorical_crossentropy")
else:
    model.compile("adam", "mse")

other = Sequential([Dense(32, activation="relu")])
if classify:
    other.add(Dense(1, activation="sigmoid"))
else:
    other.add(Dense(1))
other.compile("adam", loss="binary_crossentropy" if classify else "mse")
