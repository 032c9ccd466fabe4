from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential

(x_train, y_train), (x_test, y_test) = mnist.load_data()
mean, std = x_train.mean(), x_train.std()
x_train = (x_train - mean) / std

model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
model.evaluate(x_test, y_test)  # expect: SMX102@16
