import numpy as np
from keras.layers import Dense
from keras.models import Sequential
from keras.utils import to_categorical

x, y = np.load("x.npy"), to_categorical(np.load("y.npy"), 2)
model = Sequential([Dense(2, activation="sigmoid", input_shape=(8,))])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(x, y)
