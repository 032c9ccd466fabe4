import sys

from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential

(x_train, y_train), (x_test, y_test) = mnist.load_data()
if "--small" in sys.argv:
    x_train, y_train = x_train[:1000] / 255, y_train[:1000]
else:
    x_train = x_train / 255
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
model.evaluate(x_test, y_test)  # expect: SMX102@16
