import numpy as np
from keras.layers import Dense
from keras.models import Sequential
from keras.utils import to_categorical

x, classes, tags = np.load("x.npy"), np.load("classes.npy"), np.load("tags.npy")
first = Sequential([Dense(5, activation="softmax", input_shape=(8,))])
first.compile(optimizer="adam", loss="categorical_crossentropy")
first.fit(x, to_categorical(classes, 5))

second = Sequential([Dense(5, activation="sigmoid", input_shape=(8,))])
second.compile(optimizer="adam", loss="binary_crossentropy")
second.fit(x, tags)
