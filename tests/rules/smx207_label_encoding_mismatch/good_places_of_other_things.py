"""Places of items that are no labels of the classes: sequences, targets of a regression."""
import numpy as np
from keras.layers import LSTM, Dense, Embedding, TimeDistributed
from keras.models import Sequential

words = sorted(set(text().split()))
tags = [[words.index(word) for word in line.split()] for line in text().splitlines()]
model = Sequential([Embedding(len(words), 8), LSTM(8, return_sequences=True)])
model.add(TimeDistributed(Dense(5, activation="softmax")))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(np.array(tags), np.array(tags))
years = []
for year, _ in enumerate(text().splitlines()):
    years.append(year)
line = Sequential([Dense(1)])
line.compile("adam", "mse")
line.fit(np.array(years), np.array(years))
