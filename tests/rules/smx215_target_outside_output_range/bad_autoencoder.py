"""An autoencoder whose target was not scaled with its input."""

from keras.datasets import mnist
from keras.layers import Dense
from keras.models import Model, Sequential
from tensorflow import keras

(x_train, _), _ = mnist.load_data()
x_train = x_train.reshape((-1, 784)).astype("float32")
scaled = x_train / 255.0

model = Sequential([Dense(32, activation="relu"), Dense(784, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")  # expect: SMX215@23
model.fit(scaled, x_train, epochs=3)

added = Sequential()
added.add(Dense(32, activation="relu"))
added.add(Dense(784, activation="tanh"))
added.compile("adam", loss="mse")  # expect: SMX215@28
added.fit(scaled, x_train)

start = keras.Input((784,))
functional = Model(start, Dense(784, activation="sigmoid")(Dense(32)(start)))
functional.compile("adam", loss=keras.losses.BinaryCrossentropy())  # expect: SMX215@33
centred = x_train / 127.5 - 1
functional.fit(centred, centred)

raw = Sequential([Dense(32, activation="relu"), Dense(784, activation="sigmoid")])
raw.compile("adam", "binary_crossentropy")  # expect: SMX215@21
raw.fit(x_train, x_train)
