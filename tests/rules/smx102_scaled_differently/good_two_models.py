"""One model takes scaled pixels, the other scales by itself."""
from keras.datasets import mnist
from keras.layers import Dense, Flatten, Rescaling
from keras.models import Sequential

(x_train, y_train), (x_test, y_test) = mnist.load_data()
scaled_train = x_train / 255
scaled_test = x_test / 255
a = Sequential([Flatten(), Dense(10, activation="softmax")])
a.compile("adam", "sparse_categorical_crossentropy")
b = Sequential([Rescaling(1 / 255), Flatten(), Dense(10, activation="softmax")])
b.compile("adam", "sparse_categorical_crossentropy")
a.fit(scaled_train, y_train)
b.fit(x_train, y_train)
a.evaluate(scaled_test, y_test)
b.evaluate(x_test, y_test)
