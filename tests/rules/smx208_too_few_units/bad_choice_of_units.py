import sys

from keras import Sequential
from keras.datasets import mnist
from keras.layers import Dense, Flatten

(x, y), _ = mnist.load_data()
units = 5 if "--half" in sys.argv else 9
model = Sequential()
model.add(Flatten())
model.add(Dense(units, activation="softmax"))  # expect: SMX208@17
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x / 255, y)
