"""Classes are counted from 1 in loops, by a dict, and by arrays of ones."""
import numpy as np
from keras.layers import Dense
from keras.models import Sequential

x = np.load("x.npy")
model = Sequential([Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, np.concatenate([np.ones(50), 2 * np.ones(50), np.ones(50) * 3]))  # expect: SMX214@14
kinds = []
for kind, name in enumerate(["oak", "elm", "ash"], 1):
    for path in paths(name):
        kinds.append(kind)
model.fit(x, np.array(kinds))  # expect: SMX214@14
kinds = []
for kind in range(1, 4):
    kinds += [kind] * 50
model.fit(x, np.array(kinds))  # expect: SMX214@14
numbers = {"oak": 1, "elm": 2, "ash": 3}
model.fit(x, np.array([numbers[name] for name in names()]))  # expect: SMX214@14
model.fit(x, np.array([numbers.get(name) for name in names()]))  # expect: SMX214@14
