import numpy as np
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(4, activation="softmax", input_dim=8)])
p = model.predict(np.load("x.npy"))
uncertainty = -np.sum(p * np.log(p + 1e-12), axis=1)  # expect: SMX901@27
clipped = np.log(np.clip(p, 1e-7, 1))  # expect: SMX901@11
