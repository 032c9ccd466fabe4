import numpy as np
from keras.layers.core import Activation, Dense, Dropout
from keras.models import Sequential
from keras.utils import np_utils

X, y = np.load("X.npy"), np.load("y.npy")
Y = np_utils.to_categorical(y, 2)
model = Sequential()
model.add(Dense(128, input_dim=20, init="uniform"))
model.add(Activation("relu"))
model.add(Dropout(0.15))
model.add(Dense(2))
model.add(Activation("softmax"))
model.compile(loss="binary_crossentropy", optimizer="rmsprop")  # expect: SMX902@20
model.fit(X, Y, nb_epoch=10, batch_size=16, validation_split=0.1)
