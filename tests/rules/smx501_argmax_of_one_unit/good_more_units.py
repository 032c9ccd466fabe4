import numpy as np
from keras import Input, Model, layers

inputs = Input((20,))
for units in (2, 3, 10):
    outputs = layers.Dense(units, activation="softmax")(inputs)
    model = Model(inputs, outputs)
    classes = np.argmax(model.predict(np.load("x.npy")), axis=1)

binary = Model(inputs, layers.Dense(2, activation="sigmoid")(inputs))
print(binary.predict(np.load("x.npy")).argmax(axis=-1))
