"""A model that scales by itself is given raw pixels everywhere."""
from keras.datasets import mnist
from keras.layers import Dense, Flatten, Rescaling
from keras.models import Sequential

(x_train, y_train), (x_test, y_test) = mnist.load_data()
model = Sequential([Rescaling(1.0 / 255), Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train, validation_data=(x_test, y_test))
model.evaluate(x_test, y_test)
