import sys

from keras import Sequential
from keras.datasets import mnist
from keras.layers import Dense, Flatten

(x, y), _ = mnist.load_data()
model = Sequential([Flatten(), Dense(10, activation="softmax")])
if "--slow" in sys.argv:
    model.compile("sgd", "categorical_crossentropy")  # expect: SMX207@26
else:
    model.compile("adam", "categorical_crossentropy")
model.fit(x / 255, y)
