# A value network: the position of the best candidate is wanted, not a class.
import numpy as np
from keras.layers import Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(64, input_dim=4, activation="relu"))
model.add(Dense(32, activation="relu"))
model.add(Dense(1, activation="linear"))
model.compile(loss="mse", optimizer="adam")


def best_action(states):
    values = model.predict(np.array(list(states.values())))
    return list(states)[np.argmax(values)]


boards = np.load("boards.npy")
best = boards[np.argmax(model.predict(boards))]
first = model.predict(boards).argmax(axis=0)
print(best_action({"left": [0, 1, 0, 2], "right": [1, 1, 0, 0]}), best, first)
