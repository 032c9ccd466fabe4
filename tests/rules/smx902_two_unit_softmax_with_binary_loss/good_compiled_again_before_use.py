import numpy as np
from keras import Input, Model, layers

inputs = Input((8,))
model = Model(inputs, layers.Dense(2, activation="softmax")(inputs))
model.compile(optimizer="adam", loss="binary_crossentropy")
model.compile(optimizer="adam", loss="categorical_crossentropy")
model.fit(np.load("x.npy"), np.load("y.npy"))
