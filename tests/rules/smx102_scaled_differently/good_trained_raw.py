"""Raw everywhere is another matter, and none at all behind a first layer nobody knows."""
from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential
from mylib import Stem

(x_train, y_train), (x_test, y_test) = mnist.load_data()
model = Sequential([Stem(), Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train, validation_data=(x_test, y_test))
model.evaluate(x_test / 255, y_test)
