import keras
import numpy as np

x = np.load("x.npy")
squashed = np.tanh(x)
a = np.exp(squashed) / np.sum(np.exp(squashed))
clipped = np.clip(x, -20, 20)
b = np.exp(clipped) / np.exp(clipped).sum()
print(a, b, keras.backend.epsilon())
