"""A 1 is written into zeros at the place of each class."""
import numpy as np
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

model = Sequential([Dense(6, activation="softmax", input_shape=(8,))])
model.compile(loss="sparse_categorical_crossentropy", optimizer="rmsprop")  # expect: SMX207@20
labels = np.zeros((100, 6))
for place, kind in enumerate(kinds):
    labels[place, kind] = 1
model.fit(np.load("x.npy"), labels)
