import numpy as np
from tensorflow.keras import Sequential, layers

model = Sequential([layers.Input((20,)), layers.Dense(5)])
x = np.load("x.npy")

logits = model.predict(x)
probabilities = np.exp(logits) / np.sum(np.exp(logits), axis=1, keepdims=True)  # expect: SMX404@17
e = np.exp(model.predict(x))
rows = e / e.sum(axis=-1, keepdims=True)  # expect: SMX404@8
