import numpy as np
from keras.layers import Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(32, input_dim=20, activation="relu"))
model.add(Dense(4, activation="softmax"))
x = np.load("x.npy")

scores = np.log(model.predict(x))  # expect: SMX401@10
predictions = model.predict(x)
surprise = -np.log(predictions)  # expect: SMX401@13
