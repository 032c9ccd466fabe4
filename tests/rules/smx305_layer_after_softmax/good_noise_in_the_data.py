import numpy as np
from keras import Sequential, layers

model = Sequential([layers.GaussianNoise(0.1), layers.Dense(4, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
p = model.predict(np.load("x.npy"))
dropped = layers.Dropout(0.5)(p, training=True)
print(np.tanh(p), dropped)
