"""Rounded, cut, shifted or compared with another number."""

import numpy as np
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, activation="sigmoid")])
p = model.predict(x)
print((p > 0.5).sum() > 0, np.round(p) > 0, p.round()[0] > 0, (p - 0.5) > 0)
print((p > 0.5)[0] > 0, p.astype(int)[0] > 0, len(p) > 0, p.shape[0] > 0)
print(p[0] - p[1] > 0, p[0] * 2 - 1 >= 0, p.sum() > 0)
