import numpy as np
from keras import Sequential
from keras.layers import Dense

x, y = np.load("x.npy"), np.repeat([1, 2, 3], 50)
distance = Sequential([Dense(3, activation="softmax")])
distance.compile("adam", "mse")
distance.fit(x, y)  # expect: SMX214@17

rows = Sequential([Dense(3, activation="softmax")])
rows.compile("adam", "categorical_crossentropy")  # expect: SMX207@22
rows.fit(x, y)  # expect: SMX214@13
