import numpy as np
from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential

MAX = 255.0


def fit(x, y):
    model = Sequential([Flatten(), Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(x, y)


(x, y), _ = mnist.load_data()
fit(x / 255, y)
fit(x / np.float32(255), y)
fit(x * (1.0 / 255), y)
fit(x / MAX, y)
fit(x / 256.0, y)
fit(x / x.max(), y)
fit(2.0 * x / 255.0 - 1, y)
fit((x - 127.5) / 127.5, y)
fit((x.astype("float32") - x.mean()) / x.std(), y)
fit(x - np.mean(x, axis=0), y)
fit(np.divide(x, 255.0), y)
fit(np.multiply(x, 1 / 255), y)
fit(x / 50.0, y)
fit(np.true_divide(x, 255), y)
