import os
import random

import cv2
import numpy as np
from sklearn.utils import shuffle

from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential


def network():
    model = Sequential()
    model.add(Conv2D(16, 3, activation="relu", input_shape=(96, 96, 3)))
    model.add(Flatten())
    model.add(Dense(3, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


KINDS = ["cat", "dog"]
data = []


def collect():
    for kind in KINDS:
        for name in os.listdir(os.path.join("pets", kind)):
            try:
                grey = cv2.imread(os.path.join("pets", kind, name), cv2.IMREAD_GRAYSCALE)
                data.append([cv2.resize(grey, (96, 96)), KINDS.index(kind)])
            except Exception:
                pass


collect()
random.shuffle(data)

x, y = [], []
for picture, label in data:
    x.append(picture)
    y.append(label)
network().fit(np.array(x).reshape(-1, 96, 96, 1), np.array(y))  # expect: SMX101@15

network().fit(np.array([pair[0] for pair in data]), np.array([pair[1] for pair in data]))  # expect: SMX101@15

x, y = zip(*data)
network().fit(np.array(x), np.array(y))  # expect: SMX101@15

train, test = data[:-500], data[-500:]
network().fit(np.array([one[0] for one in train]).reshape(-1, 96, 96, 1), np.array(y))  # expect: SMX101@15

records = []
for name in os.listdir("records"):
    records.append({"picture": cv2.imread(name), "kind": 1})
network().fit(np.array([record["picture"] for record in records]), np.array(y))  # expect: SMX101@15

x, y = shuffle(np.array([one[0] for one in data]), np.array([one[1] for one in data]))
network().fit(x, y)  # expect: SMX101@15
