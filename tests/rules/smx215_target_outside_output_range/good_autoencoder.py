"""Inputs and targets on the scale of the output."""

from keras.datasets import mnist
from keras.layers import Dense
from keras.models import Sequential

(x_train, _), _ = mnist.load_data()
x_train = x_train.reshape((-1, 784)).astype("float32")
scaled = x_train / 255.0
centred = x_train / 127.5 - 1

model = Sequential([Dense(32, activation="relu"), Dense(784, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(scaled, scaled)

generator = Sequential([Dense(32, activation="relu"), Dense(784, activation="tanh")])
generator.compile("adam", "mse")
generator.fit(centred, centred)

linear = Sequential([Dense(32, activation="relu"), Dense(784)])
linear.compile("adam", "mse")
linear.fit(scaled, x_train)

own = Sequential([Dense(32, activation="relu"), Dense(784, activation="sigmoid")])
own.compile("adam", "binary_crossentropy")
own.fit(scaled, scale(x_train))
