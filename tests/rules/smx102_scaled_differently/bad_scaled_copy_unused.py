"""The scaled test array has another name than the one evaluated."""
from keras.datasets import cifar100
from keras.layers import Dense, Flatten
from keras.models import Sequential

(x_train, y_train), (x_test, y_test) = cifar100.load_data()
x_train = x_train.astype("float32") / 255
x_test = x_test.astype("float32")
scaled_test = x_test / 255

model = Sequential([Flatten(), Dense(100, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train, validation_data=(scaled_test, y_test))
model.evaluate(x_test, y_test)  # expect: SMX102@16
