# The step with the highest score, along the time axis.
import numpy as np
from tensorflow.keras import Sequential
from tensorflow.keras.layers import LSTM, Bidirectional, Dense, TimeDistributed

model = Sequential()
model.add(Bidirectional(LSTM(16, return_sequences=True), input_shape=(100, 4)))
model.add(TimeDistributed(Dense(1, activation="sigmoid")))
model.compile("adam", "binary_crossentropy")

signal = np.load("signal.npy")
scores = model.predict(signal)
peaks = np.argmax(scores, axis=1)
onset = scores[0].argmax(axis=0)
first = np.argmax(scores[0, :, 0])
