import sys

from keras.layers import Dense
from keras.models import Sequential
from project import make_loss

classes = len(open("labels.txt").readlines())
model = Sequential([Dense(classes, activation="softmax", input_dim=8)])
model.compile("adam", "binary_crossentropy")

custom = Sequential([Dense(2, activation="softmax", input_dim=8)])
custom.compile("adam", make_loss("binary_crossentropy"))
chosen = Sequential([Dense(2, activation="softmax", input_dim=8)])
chosen.compile("adam", loss=sys.argv[1])


def build(classes, loss):
    model = Sequential([Dense(classes, activation="softmax", input_dim=8)])
    model.compile("adam", loss)
    return model
