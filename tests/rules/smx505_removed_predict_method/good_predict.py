import numpy as np
from keras.layers import Dense
from keras.models import Sequential, load_model

x = np.load("x.npy")
model = Sequential([Dense(3, activation="softmax", input_dim=4)])
classes = model.predict(x).argmax(axis=-1)
probabilities = model.predict(x)
binary = Sequential([Dense(1, activation="sigmoid", input_dim=4)])
classes = (binary.predict(x) > 0.5).astype("int32")
classes = np.argmax(load_model("digits.h5").predict_on_batch(x), axis=1)
