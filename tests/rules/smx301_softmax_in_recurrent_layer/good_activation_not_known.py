import json

from keras.layers import GRU, LSTM

import settings
from project.activations import scaled_softmax

with open("params.json") as file:
    params = json.load(file)


def cell(units, activation):
    return LSTM(units, activation=activation)


LSTM(8, activation=params["activation"])
LSTM(8, activation=settings.OUTPUT_ACTIVATION)
GRU(8, activation=scaled_softmax)
GRU(8, **params)
