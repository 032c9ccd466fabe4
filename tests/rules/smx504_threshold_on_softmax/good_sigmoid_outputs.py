import numpy as np
from keras import Input, Model, layers

inputs = Input((30,))
x = layers.Dense(16, activation="relu")(inputs)
binary = Model(inputs, layers.Dense(1, activation="sigmoid")(x))
tags = Model(inputs, layers.Dense(12, activation="sigmoid")(x))
masks = Model(inputs, layers.Reshape((4, 4))(layers.Dense(16, activation="sigmoid")(x)))

data = np.load("x.npy")
print(np.round(binary.predict(data)), (binary.predict(data) > 0.5).astype(int))
print(tags.predict(data) > 0.5, tags.predict(data).round(), masks.predict(data) > 0.5)
