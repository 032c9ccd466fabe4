import sys

import numpy as np
from keras import Sequential
from keras.layers import Dense


def plain():
    return Sequential([Dense(1, activation="sigmoid")])


def deep():
    return Sequential([Dense(64, activation="relu"), Dense(1)])


model = deep() if "--deep" in sys.argv else plain()
predicted = model.predict(x)
print(np.argmax(predicted, axis=-1))  # expect: SMX501@7
