import numpy as np
import pandas as pd
from keras import Sequential, datasets, layers
from keras.utils import to_categorical

x = np.load("x.npy")


def network(units, loss="sparse_categorical_crossentropy"):
    model = Sequential([layers.Dense(16, activation="relu"), layers.Dense(units, activation="softmax")])
    model.compile("adam", loss)
    return model


ranks = np.array([1, 2, 3, 3, 2, 1])
network(3).fit(x, ranks - 1)
network(4).fit(x, ranks)
network(3).fit(x, ranks - ranks.min())
shifted = ranks.copy()
shifted -= 1
network(3).fit(x, shifted)
frame = pd.read_csv("moods.csv")
network(3).fit(x, frame["stars"].map({"one": 0, "two": 1, "three": 2}))
network(3).fit(x, frame["stars"].astype("category").cat.codes)
network(3).fit(x, pd.factorize(frame["stars"])[0])
network(4, "categorical_crossentropy").fit(x, to_categorical(ranks))
network(3, "categorical_crossentropy").fit(x, to_categorical(ranks - 1))
network(3, "categorical_crossentropy").fit(x, to_categorical(ranks)[:, 1:])
rows = to_categorical(ranks, 4)
(a, b), _ = datasets.mnist.load_data()
network(11).fit(a / 255.0, b + 1)
network(10).fit(a / 255.0, b + 1 - 1)
