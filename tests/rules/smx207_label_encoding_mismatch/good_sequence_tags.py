# Integers per position.
import numpy as np
from keras.layers import LSTM, Dense, Embedding, TimeDistributed
from keras.models import Sequential
from keras.utils import to_categorical

x = np.random.randint(0, 100, (32, 12))
tags = np.random.randint(0, 5, (32, 12))
model = Sequential()
model.add(Embedding(100, 16))
model.add(LSTM(32, return_sequences=True))
model.add(TimeDistributed(Dense(5, activation="softmax")))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, np.expand_dims(tags, -1))
model.compile("adam", "categorical_crossentropy")
model.fit(x, to_categorical(tags, num_classes=5))
