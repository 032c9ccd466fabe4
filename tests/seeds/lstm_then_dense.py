import numpy as np
from keras import backend as K
from keras.models import *
from keras.layers import *

hidden_unit = 16
m = Sequential()
m.add(LSTM(hidden_unit, input_shape=(3, 2)))
m.add(Dense(3, activation="softmax"))
sums = m.predict(np.random.rand(5, 3, 2)).sum(axis=1)
print("Min={}, Max={}, Range={}".format(sums.min(), sums.max(), sums.max() - sums.min()))
other = Sequential()
other.add(LSTM(3, input_shape=(3, 2)))
other.add(Lambda(K.softmax))
print(other.predict(np.random.rand(5, 3, 2)).sum(axis=-1))
