"""Predictions of a sigmoid and a softmax, whole and indexed, on either side of the sign."""

import numpy as np
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(16, activation="relu"), Dense(1, activation="sigmoid")])
p = model.predict(x)
print("cat" if p[0] > 0 else "dog")  # expect: SMX506@16
print("cat" if p[0][0] >= 0 else "dog")  # expect: SMX506@16
classes = (p > 0).astype(int)  # expect: SMX506@12
others = np.where(0 < p[:, 0], 1, 0)  # expect: SMX506@19
none = p < 0.0  # expect: SMX506@8

kinds = Sequential()
kinds.add(Dense(3, activation="softmax"))
if kinds.predict(x)[0, 1] > 0:  # expect: SMX506@4
    print("second")
if kinds.predict(x)[0, 1] == 0 or p[0] >= 0:  # expect: SMX503@4, SMX506@35
    print("not the second")
