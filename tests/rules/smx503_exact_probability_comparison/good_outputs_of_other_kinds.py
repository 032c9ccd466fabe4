import numpy as np
from keras.layers import Dense
from keras.models import Sequential

x = np.load("x.npy")
counts = Sequential([Dense(1, input_dim=4)])
print(counts.predict(x)[0][0] == 0, counts.predict(x).sum() == 0)
active = Sequential([Dense(16, activation="relu", input_dim=4)])
print((active.predict(x) == 0).mean(), active.predict(x)[0][0] != 0)
signs = Sequential([Dense(1, activation="tanh", input_dim=4)])
print(signs.predict(x)[0] == 1)
