"""Rows of zeros with a single 1 are no integers, whoever puts them together."""
import numpy as np
from tensorflow.keras.layers import Dense, Flatten
from tensorflow.keras.models import Sequential

model = Sequential([Flatten(input_shape=(8, 8)), Dense(6, activation="softmax")])
model.compile(loss="categorical_crossentropy", optimizer="rmsprop")
states, actions = [], []
for state in episode():
    action = np.random.choice(6, p=model.predict(state)[0])
    row = np.zeros([6])
    row[action] = 1
    actions.append(row)
    states.append(state)
model.fit(np.vstack(states), np.vstack(actions), epochs=1)
rewards = np.zeros(100)
for place, reward in enumerate(episode()):
    rewards[place] = reward
model.fit(np.vstack(states), rewards)
