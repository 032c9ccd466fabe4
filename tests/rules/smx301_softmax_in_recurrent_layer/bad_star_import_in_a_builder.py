import sys

from keras.models import *
from keras.layers import *
from keras import backend as K


def build(kind, classes=4):
    model = Sequential()
    if kind == "lstm":
        model.add(LSTM(classes, input_shape=(7, 2), activation="softmax"))  # expect: SMX301@64
    elif kind == "gru":
        model.add(GRU(classes, input_shape=(7, 2), activation=K.softmax))  # expect: SMX301@63
    else:
        model.add(LSTM(32, input_shape=(7, 2)))
        model.add(Dense(classes, activation="softmax"))
    return model


model = build(sys.argv[1])
