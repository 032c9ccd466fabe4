import numpy as np
import pandas as pd
from keras import Sequential, layers
from project import encode, load_data

(x, y), _ = load_data()
model = Sequential([layers.Dense(10, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(x, y)
model.fit(x, np.load("y.npy"))
model.fit(x, encode(y))
model.fit(x, pd.read_csv("y.csv").values)


def train(data, labels):
    sparse = Sequential([layers.Dense(10, activation="softmax")])
    sparse.compile("adam", "sparse_categorical_crossentropy")
    sparse.fit(data, labels)
