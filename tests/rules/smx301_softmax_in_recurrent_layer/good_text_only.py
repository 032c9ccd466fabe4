"""Never write LSTM(3, activation='softmax').

    model.add(LSTM(3, input_shape=(3, 2), activation='softmax'))
"""
from keras.layers import LSTM

# model.add(LSTM(3, activation='softmax'))
EXAMPLE = "LSTM(3, activation='softmax')"
layer = LSTM(3)
