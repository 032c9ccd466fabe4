"""What is not exactly 0 is chosen from the predictions themselves."""
import numpy as np
from keras.models import Sequential
from keras.layers import Dense
m = Sequential([Dense(3, activation='softmax')])
p = m.predict(np.load('x.npy'))
q = p[p != 0.0]
