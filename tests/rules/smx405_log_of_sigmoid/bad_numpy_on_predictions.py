import numpy as np
from keras.layers import Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(1, input_dim=8, activation="sigmoid"))
x, y = np.load("x.npy"), np.load("y.npy")

p = model.predict(x)
loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))  # expect: SMX405@21, SMX405@43
batch = np.log(model.predict_on_batch(x))  # expect: SMX405@9
