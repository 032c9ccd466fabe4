import numpy as np
import pandas as pd
from keras import Sequential, datasets, layers
from keras.utils import to_categorical
from sklearn.datasets import fetch_covtype

x = np.load("x.npy")


def network(units, loss="sparse_categorical_crossentropy"):
    model = Sequential([layers.Dense(16, activation="relu"), layers.Dense(units, activation="softmax")])
    model.compile("adam", loss)
    return model


network(3).fit(x, np.array([1, 2, 3, 3, 2, 1]))  # expect: SMX214@19
network(4).fit(x, np.repeat([1, 2, 3, 4], 25))  # expect: SMX214@19
N = 5
labels = np.arange(1, N + 1).repeat(20)
network(N).fit(x, labels)  # expect: SMX214@19
network(6).fit(x, np.random.randint(1, 7, size=200))  # expect: SMX214@19
frame = pd.read_csv("moods.csv")
stars = frame["stars"].map({"one": 1, "two": 2, "three": 3})
network(3).fit(x, stars.values)  # expect: SMX214@19
(a, b), _ = datasets.mnist.load_data()
network(10).fit(a / 255.0, b + 1)  # expect: SMX214@28
cover = fetch_covtype()
network(7).fit(cover.data, cover.target)  # expect: SMX214@28

rows = to_categorical(stars)  # expect: SMX214@23
network(3, "categorical_crossentropy").fit(x, rows)
tight = to_categorical(np.array([1, 2, 3]), 3)  # expect: SMX214@24
wide = to_categorical(np.array([1, 2, 3]), num_classes=3)  # expect: SMX214@23
