"""The same array three times is one finding, at its first use; another array is another."""
from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential

(x_train, y_train), (x_test, y_test) = mnist.load_data()
(x_all, y_all), _ = mnist.load_data()
x_train = x_train / 255

model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train, validation_data=(x_test, y_test))  # expect: SMX102@46
model.evaluate(x_test, y_test)
model.predict(x_test)
model.evaluate(x_all, y_all)  # expect: SMX102@16
