import functools
import sys

from tensorflow.keras import layers
from tensorflow.keras.layers import GRU, LSTM, Bidirectional

layer_class = LSTM
a = layer_class(3, activation="softmax")  # expect: SMX301@31

classes = {"lstm": LSTM, "gru": GRU}
b = classes["gru"](3, activation="softmax")  # expect: SMX301@34

SoftmaxLSTM = functools.partial(LSTM, activation="softmax")  # expect: SMX301@50
c = SoftmaxLSTM(3)

d = Bidirectional(LSTM(3), backward_layer=LSTM(3, activation="softmax", go_backwards=True))  # expect: SMX301@62
e = getattr(layers, "LSTM")(3, activation="softmax")  # expect: SMX301@43

for recurrent in (LSTM, GRU):
    f = recurrent(3, activation="softmax")  # expect: SMX301@33
