import numpy as np
from keras import Sequential, layers
from project import LABELS, load

x, y = load()
model = Sequential([layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)
model.fit(x, LABELS)
model.fit(x, np.load("y.npy") + 1)
known = np.array([1, 2, 3])
known = known[np.load("keep.npy")]
model.fit(x, known)
either = np.array([1, 2, 3]) if len(x) > 5 else np.array([0, 1, 2])
model.fit(x, either)
