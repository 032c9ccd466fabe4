import numpy as np
from keras.layers import Dense
from keras.models import Sequential
from project import CUSTOM, f1


def train(x, y):
    model = Sequential([Dense(10, activation="softmax", input_shape=(16,))])
    model.compile("adam", "categorical_crossentropy", metrics=["categorical_accuracy", f1, CUSTOM])
    model.fit(x, y)


train(np.load("x.npy"), np.load("y.npy"))
