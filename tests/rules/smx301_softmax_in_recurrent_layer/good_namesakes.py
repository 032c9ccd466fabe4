import torch
from keras.layers import Dense

from mycells import GRU


class LSTM:
    """A record of the settings, no layer."""

    def __init__(self, units, activation):
        self.units = units
        self.activation = activation


def SimpleRNN(units, activation="softmax"):
    return Dense(units, activation=activation)


record = LSTM(3, activation="softmax")
foreign = GRU(3, activation="softmax")
dense = SimpleRNN(3, activation="softmax")
other = torch.nn.LSTM(3, 3)
