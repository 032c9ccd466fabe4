"""An assertion that predictions are probabilities."""

import numpy as np
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(3, activation="softmax")])
p = model.predict(x)
assert (p >= 0).all() and np.all(p <= 1)
assert p[0, 0] >= 0
assert p.min() >= 0
