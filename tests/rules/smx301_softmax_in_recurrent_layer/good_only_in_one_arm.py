import sys

from keras.layers import LSTM

if len(sys.argv) > 1:
    activation = "softmax"
else:
    activation = "tanh"
layer = LSTM(16, activation=activation)
