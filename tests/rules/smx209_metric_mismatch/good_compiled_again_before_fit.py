import numpy as np
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(10, activation="softmax", input_shape=(16,))])
model.compile("adam", "categorical_crossentropy", metrics=["binary_accuracy"])
model.compile("adam", "categorical_crossentropy", metrics=["categorical_accuracy"])
model.fit(np.load("x.npy"), np.load("y.npy"))
