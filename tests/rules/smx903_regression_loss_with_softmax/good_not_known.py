import sys

import keras
from keras.layers import Dense
from project import distance

model = keras.Sequential([Dense(3, activation="softmax", input_dim=8)])
model.compile("adam", loss=distance)
model = keras.models.load_model("classifier.h5")
model.compile("adam", loss="mse")
last = "softmax" if "--classes" in sys.argv else None
either = keras.Sequential([Dense(3, activation=last, input_dim=8)])
either.compile("adam", loss="mse")


def fit(model, loss="mse"):
    model.compile("adam", loss)
