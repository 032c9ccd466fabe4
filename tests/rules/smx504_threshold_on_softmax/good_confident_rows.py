import numpy as np
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(10, activation="softmax", input_dim=64)])
p = model.predict(np.load("x.npy"))
sure = p.max(axis=1) > 0.5
one = np.max(p[0]) > 0.5
third = p[:, 3] > 0.5
first = p[0][0] > 0.5
row = p[0] > 0.5
best = np.amax(p, axis=-1) >= 0.5
total = p[:, :2].sum(axis=1) > 0.5
classes = p.argmax(axis=-1).astype(int)
