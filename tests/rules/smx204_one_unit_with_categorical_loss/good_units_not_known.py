import numpy as np
from keras.layers import Dense
from keras.models import Sequential


def train(x, y, units):
    model = Sequential([Dense(len(np.unique(y)), activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(x, y)
    other = Sequential([Dense(units, activation="softmax")])
    other.compile("adam", "categorical_crossentropy")
