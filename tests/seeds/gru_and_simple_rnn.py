import numpy as np
from keras.models import *
from keras.layers import *

samples = np.random.rand(5, 3, 2)
gru = Sequential()
gru.add(GRU(3, input_shape=(3, 2), activation="softmax"))  # expect: SMX301@47
print(gru.predict(samples).sum(axis=-1))
simple = Sequential()
simple.add(SimpleRNN(3, input_shape=(3, 2), activation="softmax"))  # expect: SMX301@56
print(simple.predict(samples).sum(axis=-1))
