import numpy as np
from keras.models import *
from keras.layers import *
m = Sequential()
m.add(LSTM(3, input_shape=(3, 2), activation='softmax'))  # expect: SMX301@46
print(m.predict(np.random.rand(5, 3, 2)).sum(axis=-1))
