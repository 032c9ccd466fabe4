from keras.layers import LSTM

LAYERS = [
    {"units": 64, "activation": "tanh"},
    {"units": 32, "activation": "relu"},
]
stack = [LSTM(**settings) for settings in LAYERS]

activation = "softmax"
activation = None if activation == "softmax" else activation
layer = LSTM(8, activation=activation)
