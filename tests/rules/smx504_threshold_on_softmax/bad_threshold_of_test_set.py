import numpy as np
from keras.datasets import mnist
from keras.layers import Dense
from keras.models import Sequential
from keras.utils import np_utils

(X_train, y_train), (X_test, y_test) = mnist.load_data()
X_train = X_train.reshape(60000, 784) / 255.0
X_test = X_test.reshape(10000, 784) / 255.0
Y_train, Y_test = np_utils.to_categorical(y_train, 10), np_utils.to_categorical(y_test, 10)

model = Sequential()
model.add(Dense(output_dim=10, input_dim=784, activation="softmax"))
model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
model.fit(X_train, Y_train, nb_epoch=5)

y_pred = model.predict(X_test)
y_pred = (y_pred > 0.5)  # expect: SMX504@11
print((y_pred == Y_test).all(axis=1).mean())
