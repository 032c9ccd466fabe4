"""One finding for each call of fit."""
from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential

(x, y), _ = mnist.load_data()
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)  # expect: SMX101@11
model.fit(x, y)  # expect: SMX101@11
other = Sequential([Flatten(), Dense(32, activation="relu"), Dense(10, activation="softmax")])
other.compile("adam", "sparse_categorical_crossentropy")
other.fit(x, y)  # expect: SMX101@11
