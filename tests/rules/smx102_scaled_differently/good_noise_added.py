"""Noise and other augmentation of one side keep its scale."""
import numpy as np
from keras.datasets import mnist
from keras.layers import Dense
from keras.models import Sequential

(x_train, _), (x_test, _) = mnist.load_data()
x_train = x_train.reshape(-1, 784) / 255.0
x_test = x_test.reshape(-1, 784) / 255.0
noisy = np.clip(x_train + 0.5 * np.random.normal(size=x_train.shape), 0.0, 1.0)
model = Sequential([Dense(32, activation="relu"), Dense(784, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(noisy, x_train, validation_data=(x_test, x_test))
model.predict(x_test)
