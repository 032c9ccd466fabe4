# The targets are pixels.
from keras.datasets import mnist
from keras.layers import Dense, Input
from keras.models import Model

(x_train, _), (x_test, _) = mnist.load_data()
x_train = x_train.reshape(-1, 784) / 255.0
y_train = x_train / 1.0
inputs = Input((784,))
outputs = Dense(784, activation="sigmoid")(Dense(32, activation="relu")(inputs))
model = Model(inputs, outputs)
model.compile("adam", "binary_crossentropy")
model.fit(x_train, y_train, epochs=5)
model.fit(x_train, x_train, epochs=5)
