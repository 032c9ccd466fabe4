# Samples for an average over many noisy predictions; nothing is trained or compiled.
import numpy as np
from keras import Sequential, layers
from keras.models import load_model

model = load_model("flowers.keras")
noisy = Sequential([model, layers.GaussianNoise(0.1)])
samples = [noisy(np.load("x.npy"), training=True) for _ in range(10)]
