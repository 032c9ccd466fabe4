import numpy as np
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, input_shape=(8,))])
model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
model.compile(optimizer="adam", loss="mse", metrics=["mae"])
model.fit(np.load("x.npy"), np.load("y.npy"))
