from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential

(x_train, y_train), (x_test, y_test) = mnist.load_data()
arrays = []
for array in (x_train, x_test):
    arrays.append(array.astype("float32") / 255)
x_train, x_test = arrays
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)

(a, b), (c, d) = mnist.load_data()
a = a.astype("float32")
c = c.astype("float32")
for array in [a, c]:
    array /= 255
other = Sequential([Flatten(), Dense(10, activation="softmax")])
other.compile("adam", "sparse_categorical_crossentropy")
other.fit(a, b)
