"""How many classes or units there are is not known, or the numbers are no classes."""

import numpy as np
from keras import Sequential
from keras.layers import Dense
from keras.utils import to_categorical

n = len(np.load("names.npy"))
x, y = np.load("x.npy"), np.arange(1, n + 1)
print(to_categorical(y))

model = Sequential([Dense(n, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)

ratings = Sequential([Dense(3)])
ratings.compile("adam", "mse")
ratings.fit(x, np.repeat([1, 2, 3], 50))
