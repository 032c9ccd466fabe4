import numpy as np
from keras import Input, Model, layers

inputs = Input((8,))
outputs = layers.Dense(3, activation="softmax")(layers.Dense(16, activation="relu")(inputs))
model = Model(inputs, outputs)
p = model.predict(np.load("x.npy"))

print(p[0, 2] == 1, p[0][2] != 0, 1 == p[0][0])  # expect: SMX503@7, SMX503@21, SMX503@35
print((p == 1.0).sum(), np.where(p[:, 1] == 0))  # expect: SMX503@8, SMX503@34
print(p[5:10] == 0.0)  # expect: SMX503@7
first = p[0]
certain = [i for i in range(3) if first[i] == 1]  # expect: SMX503@35
