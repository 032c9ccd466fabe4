import sys

from keras.layers import Dense
from keras.models import Sequential

classify = "--classify" in sys.argv
model = Sequential([Dense(16, activation="relu", input_shape=(8,))])
if classify:
    model.add(Dense(1, activation="sigmoid"))
    loss = "binary_crossentropy"
else:
    model.add(Dense(1))
    loss = "mse"
model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])


def compiled(network, loss):
    network.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
