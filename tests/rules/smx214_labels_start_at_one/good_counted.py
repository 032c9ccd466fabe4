"""Counted from 0, or from 1 with a unit more."""
import numpy as np
from keras.layers import Dense
from keras.models import Sequential

x = np.load("x.npy")
model = Sequential([Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, np.concatenate([np.zeros(50), np.ones(50), np.ones(50) * 2]))
kinds = []
for kind, name in enumerate(["oak", "elm", "ash"]):
    for path in paths(name):
        kinds.append(kind)
model.fit(x, np.array(kinds))
numbers = {"oak": 1, "elm": 2, "ash": 3}
model = Sequential([Dense(4, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, np.array([numbers[name] for name in names()]))
