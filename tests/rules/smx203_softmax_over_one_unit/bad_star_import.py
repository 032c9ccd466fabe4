from keras.layers import *
from keras.models import *

model = Sequential()
model.add(LSTM(32, input_shape=(30, 4)))
model.add(Dense(1, activation='softmax'))  # expect: SMX203@31
