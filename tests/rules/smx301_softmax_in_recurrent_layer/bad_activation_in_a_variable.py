import keras
from keras.layers import LSTM, Dense, GRU

OUTPUT = "softmax"
settings = {"units": 6, "activation": OUTPUT}

first = LSTM(6, activation=OUTPUT)  # expect: SMX301@28
second = GRU(settings["units"], activation=settings["activation"])  # expect: SMX301@44


def recurrent(units, activation="softmax"):
    return LSTM(units, activation=activation)  # expect: SMX301@35


model = keras.Sequential([recurrent(6)])

for width in (128, 64, 32):
    model.add(LSTM(width, activation="softmax", return_sequences=True))  # expect: SMX301@38
