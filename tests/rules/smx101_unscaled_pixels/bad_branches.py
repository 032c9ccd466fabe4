import sys

from keras.datasets import cifar10, mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential

colour = "--colour" in sys.argv

if colour:
    (x, y), _ = cifar10.load_data()
else:
    (x, y), _ = mnist.load_data()
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)  # expect: SMX101@11
